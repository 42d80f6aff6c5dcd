//! Something in the folders of the site cannot be used, or nobody reads it.
//!
//! This is reported for
//! - a YAML file whose name means nothing to the site: `content/schedul.yaml` would silently lose all its dates;
//! - a link to another place on the disk, which is not followed;
//! - something that is neither a file nor a folder, or has a name that is not readable text;
//! - folders that lie twelve deep in one another.
//!
//! Files and folders whose name begins with a dot are left alone.
//!
//! What to do: give the file the right name (the message offers the nearest one, or all that exist), copy a linked
//! file itself to this place, or move what is not part of the site out of its folders.
//!
//! Example: `content/contact.yaml`, which should be `content/contacts.yaml`.
