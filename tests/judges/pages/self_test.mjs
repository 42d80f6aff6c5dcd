export const selfTest = null;
