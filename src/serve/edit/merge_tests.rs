//! What an editor sees in the file after a save.

use super::merge;

/// The file after Sveltia wrote `new`.
fn saved(old: &str, new: &str) -> String {
    merge("content/press/x.fr.md", old, new)
}

const OLD: &str = "---\n# ce que la presse lit\ntitle: 'L''été' # court\nslug: \"ete\"\n\n# le jour\ndate: 2023-11-14\ncontacts: [jose-garcia]\ndates: [ateliers]\nparity:\n  allow:\n    - rule: term/variant\n      reason: Ainsi envoyé.\n---\n\nLe 16\u{202f}novembre[^1]\u{a0}: « oui ».\n\n[^1]: La note.\n";

/// As Sveltia writes it: its own order, its own quotes, no comment.
const REWRITTEN: &str = "---\ntitle: L'été\ndate: 2023-11-14\ndraft: false\ndates:\n  - ateliers\ncontacts:\n  - jose-garcia\nslug: ete\nparity:\n  allow:\n    - reason: Ainsi envoyé.\n      rule: term/variant\n---\n\nLe 16\u{202f}novembre[^1]\u{a0}: « oui ».\n\n[^1]: La note.\n";

#[test]
fn a_save_without_a_change_keeps_every_byte() {
    assert_eq!(saved(OLD, REWRITTEN), OLD);
}

#[test]
fn a_changed_day_in_the_text_is_the_only_change() {
    assert_eq!(saved(OLD, &REWRITTEN.replace("Le 16", "Le 17")), OLD.replace("Le 16", "Le 17"));
}

#[test]
fn a_changed_title_keeps_its_quotes_and_its_comment() {
    assert_eq!(saved(OLD, &REWRITTEN.replace("L'été", "\"L'hiver : oui\"")), OLD.replace("L''été", "L''hiver : oui"));
    assert_eq!(saved(OLD, &REWRITTEN.replace("slug: ete", "slug: hiver")), OLD.replace("\"ete\"", "\"hiver\""));
}

#[test]
fn a_list_on_one_line_stays_on_one_line() {
    assert_eq!(
        saved(OLD, &REWRITTEN.replace("  - ateliers\n", "  - ateliers\n  - debat\n")),
        OLD.replace("[ateliers]", "[ateliers, debat]")
    );
    let block = OLD.replace("[ateliers]", "\n  - ateliers # le premier");
    assert_eq!(saved(&block, REWRITTEN), block);
}

#[test]
fn a_field_that_is_new_stands_where_the_editor_has_it_and_one_that_goes_takes_no_comment_along() {
    assert_eq!(saved(OLD, &REWRITTEN.replace("date: 2", "summary: Bref\ndate: 2")), OLD.replace("# court\n", "# court\nsummary: Bref\n"));
    assert_eq!(saved(OLD, &REWRITTEN.replace("date: 2023-11-14\n", "")), OLD.replace("date: 2023-11-14\n", ""));
    assert_eq!(saved(OLD, &REWRITTEN.replace("date: 2023-11-14", "date: \"\"")), OLD.replace("date: 2023-11-14\n", ""));
    assert_eq!(saved(OLD, &REWRITTEN.replace("draft: false", "draft: true")), OLD.replace("14\n", "14\ndraft: true\n"));
}

#[test]
fn days_stay_days_and_false_is_no_news() {
    let old = "---\ntitle: A\ndraft: false\ndate: 2023-11-14\nembargo: 2023-11-14T09:00+01:00\n---\nB\n";
    assert_eq!(saved(old, &old.replace("---\nB", "---\n\nB")), old);
    assert_eq!(saved(old, &old.replace("B\n", "C\n")), old.replace("B\n", "C\n"));
}

#[test]
fn a_value_that_becomes_another_kind_of_value_is_replaced() {
    let old = "---\ntitle: A\ncontacts: jose-garcia\n# fin\n---\n\nB\n";
    assert_eq!(saved(old, "---\ntitle: A\ncontacts:\n  - jose-garcia\n---\n\nB\n"), old);
    let two = "---\ntitle: A\ncontacts:\n  - jose-garcia\n  - anne\n---\n\nB\n";
    assert_eq!(saved(old, two), "---\ntitle: A\ncontacts:\n  - jose-garcia\n  - anne\n# fin\n---\n\nB\n");
}

#[test]
fn folded_texts_and_numbers_with_zeros_keep_their_form() {
    let old = "---\ntitle: >\n  une\n  deux\n\nsummary: |\n  # pas un commentaire\nslug: '0473'\nweight: 010\n---\n\nB\n";
    let new = "---\ntitle: une deux\nsummary: \"# pas un commentaire\"\nslug: \"0473\"\nweight: 10\n---\n\nB\n";
    assert_eq!(saved(old, new), old);
    let shorter = saved(old, &new.replace("une deux", "une"));
    assert_eq!(shorter, old.replace("title: >\n  une\n  deux\n", "title: une\n"));
}

#[test]
fn line_ends_marks_and_the_last_line_end_are_those_of_the_file() {
    let windows = OLD.replace('\n', "\r\n");
    assert_eq!(saved(&windows, REWRITTEN), windows);
    assert_eq!(saved(&windows, &REWRITTEN.replace("Le 16", "Le 17\n\nLe 18")), windows.replace("Le 16", "Le 17\r\n\r\nLe 18"));
    assert_eq!(
        saved(&windows, &REWRITTEN.replace("date: 2", "summary: Bref\ndate: 2")),
        windows.replace("# court\r\n", "# court\r\nsummary: Bref\r\n")
    );
    let marked = format!("\u{feff}{OLD}");
    assert_eq!(saved(&marked, &REWRITTEN.replace("Le 16", "Le 17")), marked.replace("Le 16", "Le 17"));
    let open = OLD.trim_end();
    assert_eq!(saved(open, &REWRITTEN.replace("Le 16", "Le 17")), open.replace("Le 16", "Le 17"));
}

#[test]
fn empty_values_and_empty_front_matters_stay_empty() {
    let old = "---\ntitle: A\nsummary:\nimages: []\nslug: ~\n---\n\nB\n";
    assert_eq!(saved(old, "---\ntitle: A\n---\n\nB\n"), old);
    assert_eq!(saved(old, "---\ntitle: A\nsummary: S\n---\n\nB\n"), old.replace("summary:\n", "summary: S\n"));
    let none = "---\n---\n\nB\n";
    assert_eq!(saved(none, "C\n"), "---\n---\n\nC\n");
    assert_eq!(saved(none, "---\nslug: x\n---\n\nC\n"), "---\nslug: x\n---\n\nC\n");
    assert_eq!(saved("---\nslug: x\n---\n", "---\nslug: x\n---\n\nC\n"), "---\nslug: x\n---\n\nC\n");
}

#[test]
fn a_new_file_begins_with_its_front_matter() {
    assert_eq!(saved("", REWRITTEN), REWRITTEN);
    assert_eq!(saved("", "Le texte.\n"), "---\n---\n\nLe texte.\n");
}

#[test]
fn a_first_line_that_is_set_in_stays_set_in() {
    let old = "---\ntitle: A\n---\n\n    code\n\nfin\n";
    assert_eq!(saved(old, "---\ntitle: A\n---\n\ncode\n\nfin.\n"), old.replace("fin", "fin."));
}

#[test]
fn a_list_over_several_lines_in_brackets_is_one_value() {
    let old = "---\ntitle: A\ndates: [\n  ateliers, # le premier\n  debat\n]\nslug: x\n---\n\nB\n";
    let new = "---\ntitle: A\ndates:\n  - ateliers\n  - debat\nslug: x\n---\n\nB\n";
    assert_eq!(saved(old, new), old);
    assert_eq!(saved(old, &new.replace("  - debat\n", "")), "---\ntitle: A\ndates:\n  - ateliers\nslug: x\n---\n\nB\n");
}

#[test]
fn what_cannot_be_read_is_written_as_it_came() {
    let broken = "---\ntitle: \"A\n---\n\nB\n";
    assert_eq!(saved(broken, REWRITTEN), REWRITTEN);
    assert_eq!(merge("content/a.yaml", "a: 1", "a: 2"), "a: 2");
    assert_eq!(saved("---\n{ title: A, slug: x }\n---\n\nB\n", "---\ntitle: C\nslug: x\n---\n\nB\n"), "---\ntitle: C\nslug: x\n---\n\nB\n");
}

#[test]
fn values_that_look_like_none_or_like_numbers_are_what_their_quotes_say() {
    let old = "---\ntitle: \"007\"\nsummary: S\n---\n\nB\n";
    assert_eq!(saved(old, "---\ntitle: \"7\"\nsummary: S\n---\n\nB\n"), old.replace("007", "7"));
    assert_eq!(saved(old, "---\ntitle: \"null\"\nsummary: S\n---\n\nB\n"), old.replace("007", "null"));
    assert_eq!(
        saved("---\ntitle: A\n---\n\nB\n", "---\ntitle: A\nsummary: \"false\"\n---\n\nB\n"),
        "---\ntitle: A\nsummary: \"false\"\n---\n\nB\n"
    );
    let added = saved("---\ntitle: \"1.10\"\n---\n\nB\n", "---\ntitle: \"1.1\"\n---\n\nB\n");
    assert_eq!(added, "---\ntitle: \"1.1\"\n---\n\nB\n");
}

#[test]
fn spaces_of_typographers_are_words_at_the_ends_too() {
    let old = "---\ntitle: \"A\u{a0}\"\n---\n\nB\n";
    assert_eq!(saved(old, "---\ntitle: \"A\"\n---\n\nB\n"), old.replace('\u{a0}', ""));
    assert_eq!(saved("---\ntitle: A\n---\n\nB\n", "---\ntitle: A\n---\n\n\u{a0}B\u{a0}\n"), "---\ntitle: A\n---\n\n\u{a0}B\u{a0}\n");
}

#[test]
fn a_new_first_line_may_be_set_in() {
    let old = "---\ntitle: A\n---\n\nB\n";
    assert_eq!(saved(old, "---\ntitle: A\n---\n\n    $ cmd\n"), "---\ntitle: A\n---\n\n    $ cmd\n");
}

#[test]
fn two_lines_with_a_space_behind_them_take_the_place_of_no_front_matter() {
    let old = "---\ntitle: A\n---\n\nB\n";
    let new = "--- \ntitle: C\n---\n\nB\n";
    assert_eq!(saved(old, new), new, "as it came, so that the check says what is wrong");
}
