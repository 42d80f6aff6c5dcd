//! A release → a DOCX file (ECMA-376), in which every run says its language, so that the newsroom's spell-checker is right.
//!
//! The smallest set of parts that word processors open without a repair: content types, relations, core properties,
//! document, styles, numbering. Notes stand at the end, as on the page.

use super::super::article::{Block, Inline, Picture};
use super::super::page_context::Speaker;
use super::super::picture;
use super::super::plan::{Download, Subject, Target};
use super::super::xml::escape;
use super::super::{Format, RenderCx, Rendered, Wave};
use super::document::{Line, Manuscript, Part};
use super::{address, archive, downloads};
use crate::model::{Extra, Site};
use crate::syntax::document::Align;
use crate::theme::Theme;
use std::fmt::Write as _;

pub(in crate::output) struct Docx;

impl Format for Docx {
    fn plan(&self, site: &Site, _: &Theme) -> Vec<Target> {
        downloads::targets(site, Extra::Docx, Download::Word)
    }

    fn wave(&self) -> Wave {
        Wave::Documents
    }

    fn render(&self, target: &Target, cx: &RenderCx<'_>) -> Rendered {
        let (Subject::Download(_, index), Some(lang)) = (target.subject, target.lang) else { return Ok(Vec::new()) };
        let s = Speaker::new(cx.site, cx.plan, lang);
        let Some(manuscript) = Manuscript::of(&s, index as usize) else { return Ok(Vec::new()) };
        let mut writer = Writer {
            cx,
            permalink: &manuscript.words.permalink,
            tag: s.locale.tag.clone(),
            body: String::new(),
            relations: Vec::new(),
            pictures: Vec::new(),
            numbered: Vec::new(),
        };
        writer.release(&manuscript);
        let day = cx.site.pages.get(index as usize).and_then(|p| p.date).map(|d| d.to_string());
        Ok(writer.pack(&manuscript, day.as_deref()))
    }
}

/// What a relation of the document leads to.
enum Relation {
    Link(String),
    Picture(String),
}

struct Writer<'a, 'b> {
    cx: &'b RenderCx<'a>,
    permalink: &'b str,
    /// The language of the text that is being written.
    tag: String,
    body: String,
    /// Their ids are `r1`, `r2`, …
    relations: Vec<Relation>,
    /// The name and bytes of each picture.
    pictures: Vec<(String, &'b [u8])>,
    /// The first number of each numbered list; the list has the next free id.
    numbered: Vec<u64>,
}

/// The id of the bulleted list in the numbering part; numbered lists follow.
const BULLETS: usize = 1;

/// How text looks.
#[derive(Clone, Copy, Debug, Default)]
struct Look {
    bold: bool,
    italic: bool,
    strike: bool,
    raised: bool,
    code: bool,
    link: bool,
}

/// Where a paragraph stands.
#[derive(Clone, Copy, Debug, Default)]
struct Place {
    /// The list and how deep, for the paragraph that bears the mark.
    mark: Option<(usize, usize)>,
    /// How far to the right, in steps of a list.
    indent: usize,
    quoted: bool,
}

impl<'b> Writer<'_, 'b> {
    fn release(&mut self, manuscript: &Manuscript<'_>) {
        for part in manuscript.parts() {
            match part {
                Part::Banner(text) => self.line("Banner", &text),
                Part::Letterhead(lines) => lines.iter().for_each(|l| self.line("Letterhead", l)),
                Part::Title(text) => self.line("Title", &text),
                Part::Lead(text) => self.line("Lead", &text),
                Part::Section(text) => self.line("Heading2", &text),
                Part::Entry(lines) => self.entry(&lines),
                Part::End(text) => self.line("End", &text),
                Part::Body => {
                    self.blocks(&manuscript.article.blocks, Place::default(), 0);
                    self.notes(manuscript);
                }
            }
        }
    }

    fn notes(&mut self, manuscript: &Manuscript<'_>) {
        if manuscript.article.notes.is_empty() {
            return;
        }
        self.line("Heading2", &manuscript.words.words.notes);
        self.numbered.push(1);
        let list = BULLETS + self.numbered.len();
        for note in &manuscript.article.notes {
            self.item(note, list, 0, false);
        }
    }

    /// A paragraph of one text.
    fn line(&mut self, style: &str, text: &str) {
        self.open(Some(style), Place::default());
        self.run(text, Look::default());
        self.body.push_str("</w:p>");
    }

    /// Lines that belong together: one paragraph with line breaks.
    fn entry(&mut self, lines: &[Line]) {
        self.open(Some("Entry"), Place::default());
        for (i, line) in lines.iter().enumerate() {
            if i > 0 {
                self.body.push_str("<w:r><w:br/></w:r>");
            }
            let look = Look { bold: line.strong, link: line.url.is_some(), ..Look::default() };
            match &line.url {
                Some(url) => {
                    self.begin_link(url.clone());
                    self.run(&line.text, look);
                    self.body.push_str("</w:hyperlink>");
                }
                None => self.run(&line.text, look),
            }
        }
        self.body.push_str("</w:p>");
    }

    fn open(&mut self, style: Option<&str>, place: Place) {
        self.body.push_str("<w:p><w:pPr>");
        let style = style.or(place.quoted.then_some("Quote"));
        if let Some(style) = style {
            let _ = write!(self.body, "<w:pStyle w:val=\"{style}\"/>");
        }
        if let Some((list, depth)) = place.mark {
            let _ = write!(self.body, "<w:numPr><w:ilvl w:val=\"{}\"/><w:numId w:val=\"{list}\"/></w:numPr>", depth.min(8));
        } else if place.indent > 0 {
            let _ = write!(self.body, "<w:ind w:left=\"{}\"/>", 425 * place.indent.min(9));
        }
        self.body.push_str("</w:pPr>");
    }

    fn blocks(&mut self, blocks: &[Block<'_>], mut place: Place, depth: usize) {
        for block in blocks {
            self.block(block, place, depth);
            place.mark = None;
        }
    }

    fn block(&mut self, block: &Block<'_>, place: Place, depth: usize) {
        match block {
            Block::Heading { level, content, .. } => {
                self.open(Some(&format!("Heading{level}")), place);
                self.inlines(content, Look::default());
                self.body.push_str("</w:p>");
            }
            Block::Paragraph(content) => {
                self.open(None, place);
                self.inlines(content, Look::default());
                self.body.push_str("</w:p>");
            }
            Block::List { start, tight, items } => {
                let list = match start {
                    Some(first) => {
                        self.numbered.push(*first);
                        BULLETS + self.numbered.len()
                    }
                    None => BULLETS,
                };
                for item in items {
                    self.item(item, list, depth, *tight);
                }
            }
            Block::Quote(blocks) => self.blocks(blocks, Place { quoted: true, ..place }, depth),
            Block::Code(code) => {
                self.open(Some("Code"), place);
                for (i, line) in code.trim_end_matches('\n').split('\n').enumerate() {
                    if i > 0 {
                        self.body.push_str("<w:r><w:br/></w:r>");
                    }
                    self.run(line, Look { code: true, ..Look::default() });
                }
                self.body.push_str("</w:p>");
            }
            Block::Table { align, head, rows } => self.table(align, head, rows),
            Block::Figure { picture, caption } => {
                self.open(Some("Figure"), place);
                self.picture(picture);
                self.body.push_str("</w:p>");
                if let Some(caption) = caption {
                    self.line("Caption", caption);
                }
            }
            Block::Rule => self.body.push_str(
                "<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"auto\"/></w:pBdr></w:pPr></w:p>",
            ),
        }
    }

    /// The first paragraph of an item bears its mark; what follows stands below its words.
    fn item(&mut self, item: &[Block<'_>], list: usize, depth: usize, tight: bool) {
        let mut place = Place { mark: Some((list, depth)), indent: depth + 1, quoted: false };
        // A list, a table or a line has no place for the mark of the item that it begins.
        if matches!(item.first(), None | Some(Block::List { .. } | Block::Table { .. } | Block::Rule)) {
            self.open(Some("ListTight"), place);
            self.body.push_str("</w:p>");
            place.mark = None;
        }
        for block in item {
            match block {
                Block::List { .. } => self.block(block, Place::default(), depth + 1),
                Block::Paragraph(content) if place.mark.is_some() => {
                    self.open(Some(if tight { "ListTight" } else { "ListParagraph" }), place);
                    self.inlines(content, Look::default());
                    self.body.push_str("</w:p>");
                }
                block => self.block(block, place, depth + 1),
            }
            place.mark = None;
        }
    }

    fn table(&mut self, align: &[Align], head: &[Vec<Inline<'_>>], rows: &[Vec<Vec<Inline<'_>>>]) {
        // The text is 9,070 twentieths of a point wide.
        let width = 9070 / head.len().max(1);
        self.body.push_str("<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\"/></w:tblPr><w:tblGrid>");
        head.iter().for_each(|_| {
            let _ = write!(self.body, "<w:gridCol w:w=\"{width}\"/>");
        });
        self.body.push_str("</w:tblGrid>");
        for (i, row) in std::iter::once(head).chain(rows.iter().map(Vec::as_slice)).enumerate() {
            self.body.push_str(if i == 0 { "<w:tr><w:trPr><w:tblHeader/></w:trPr>" } else { "<w:tr>" });
            for column in 0..head.len() {
                let _ = write!(
                    self.body,
                    "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"Cell\"/>"
                );
                match align.get(column) {
                    Some(Align::Right) => self.body.push_str("<w:jc w:val=\"right\"/>"),
                    Some(Align::Center) => self.body.push_str("<w:jc w:val=\"center\"/>"),
                    _ => {}
                }
                self.body.push_str("</w:pPr>");
                self.inlines(row.get(column).map_or(&[], Vec::as_slice), Look { bold: i == 0, ..Look::default() });
                self.body.push_str("</w:p></w:tc>");
            }
            self.body.push_str("</w:tr>");
        }
        // A paragraph must stand between two tables, and at the end.
        self.body.push_str("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"Cell\"/></w:pPr></w:p>");
    }

    fn inlines(&mut self, inlines: &[Inline<'_>], look: Look) {
        for inline in inlines {
            match inline {
                Inline::Text(text) | Inline::Term { words: text, .. } => self.run(text, look),
                Inline::Raised(text) => self.run(text, Look { raised: true, ..look }),
                Inline::Code(code) => self.run(code, Look { code: true, ..look }),
                Inline::Emphasis(content) => self.inlines(content, Look { italic: true, ..look }),
                Inline::Strong(content) => self.inlines(content, Look { bold: true, ..look }),
                Inline::Strike(content) => self.inlines(content, Look { strike: true, ..look }),
                Inline::Foreign { tag, content } => {
                    let before = std::mem::replace(&mut self.tag, (*tag).to_owned());
                    self.inlines(content, look);
                    self.tag = before;
                }
                Inline::Link { href, content, .. } => {
                    // A hyperlink cannot hold another one; neither can a link of Markdown.
                    self.begin_link(address(self.cx.plan, self.permalink, href));
                    self.inlines(content, Look { link: true, ..look });
                    self.body.push_str("</w:hyperlink>");
                }
                Inline::Picture(picture) => self.picture(picture),
                Inline::Note { number, .. } => self.run(&number.to_string(), Look { raised: true, ..look }),
                Inline::SoftBreak => self.run(" ", look),
                Inline::HardBreak => self.body.push_str("<w:r><w:br/></w:r>"),
            }
        }
    }

    fn begin_link(&mut self, url: String) {
        self.relations.push(Relation::Link(url));
        let _ = write!(self.body, "<w:hyperlink r:id=\"r{}\" w:history=\"1\">", self.relations.len());
    }

    /// A run: its look in the order of the schema (ECMA-376-1 §17.3.2.28), its language, its words.
    fn run(&mut self, text: &str, look: Look) {
        self.body.push_str("<w:r><w:rPr>");
        if look.link {
            self.body.push_str("<w:rStyle w:val=\"Hyperlink\"/>");
        } else if look.code {
            self.body.push_str("<w:rStyle w:val=\"CodeInLine\"/>");
        }
        for (on, mark) in [(look.bold, "<w:b/>"), (look.italic, "<w:i/>"), (look.strike, "<w:strike/>")] {
            self.body.push_str(if on { mark } else { "" });
        }
        if look.raised {
            self.body.push_str("<w:vertAlign w:val=\"superscript\"/>");
        }
        // A tabulator is an element of its own.
        let words = escape(text).replace('\t', "</w:t><w:tab/><w:t xml:space=\"preserve\">");
        let _ = write!(self.body, "<w:lang w:val=\"{}\"/></w:rPr><w:t xml:space=\"preserve\">{words}</w:t></w:r>", escape(&self.tag));
    }

    /// A picture as wide as the text, or as it is when it is smaller (DrawingML, in English Metric Units).
    fn picture(&mut self, picture: &Picture) {
        const WIDTH: u64 = 5_760_000;
        let Some(file) = picture::for_documents(self.cx, picture.file) else {
            return self.run(&picture.alt, Look { italic: true, ..Look::default() });
        };
        let number = self.pictures.len() + 1;
        let name = format!("picture-{number}.{}", file.extension);
        self.pictures.push((name.clone(), file.bytes));
        self.relations.push(Relation::Picture(name));
        // 9,525 units a pixel at 96 pixels an inch.
        let width = (u64::from(file.width) * 9_525).min(WIDTH);
        let height = width * u64::from(file.height) / u64::from(file.width.max(1));
        let _ = write!(
            self.body,
            "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{width}\" cy=\"{height}\"/><wp:docPr id=\"{number}\" name=\"{number}\" descr=\"{alt}\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"{number}\" name=\"{number}\" descr=\"{alt}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"r{relation}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
            alt = escape(&picture.alt),
            relation = self.relations.len(),
        );
    }

    fn pack(self, manuscript: &Manuscript<'_>, day: Option<&str>) -> Vec<u8> {
        let words = &manuscript.words;
        let tag = escape(&self.tag);
        let document = format!(
            "{XML}<w:document {NAMESPACES}><w:body>{}<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1418\" w:right=\"1418\" w:bottom=\"1418\" w:left=\"1418\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
            self.body
        );
        let mut relations = format!("{XML}<Relationships xmlns=\"{PACKAGE}/relationships\">");
        for (id, kind, target) in [("styles", "styles", "styles.xml"), ("numbering", "numbering", "numbering.xml")] {
            let _ = write!(relations, "<Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>");
        }
        for (i, relation) in self.relations.iter().enumerate() {
            let id = i + 1;
            let _ = match relation {
                Relation::Link(url) => {
                    write!(
                        relations,
                        "<Relationship Id=\"r{id}\" Type=\"{OFFICE}/hyperlink\" Target=\"{}\" TargetMode=\"External\"/>",
                        escape(url)
                    )
                }
                Relation::Picture(name) => {
                    write!(relations, "<Relationship Id=\"r{id}\" Type=\"{OFFICE}/image\" Target=\"media/{name}\"/>")
                }
            };
        }
        relations.push_str("</Relationships>");
        let day = day.map(|d| format!("<dcterms:created xsi:type=\"dcterms:W3CDTF\">{d}T00:00:00Z</dcterms:created>")).unwrap_or_default();
        let core = format!(
            "{XML}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:creator>{}</dc:creator><dc:language>{tag}</dc:language>{day}</cp:coreProperties>",
            escape(&words.title),
            escape(&words.organisers.join(", ")),
        );
        let parts = [
            ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
            ("_rels/.rels", ROOT_RELATIONS.to_owned()),
            ("docProps/core.xml", core),
            ("word/document.xml", document),
            ("word/_rels/document.xml.rels", relations),
            ("word/styles.xml", include_str!("styles.xml").replace("{language}", &tag)),
            ("word/numbering.xml", numbering(&self.numbered)),
        ];
        let files = parts.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes()));
        archive::pack(files.chain(self.pictures.iter().map(|(name, bytes)| (format!("word/media/{name}"), *bytes))))
    }
}

/// One definition of bullets and one of numbers; a list for each place where numbers begin.
fn numbering(numbered: &[u64]) -> String {
    let level = |depth: usize, format: &str, text: &str| {
        let left = 425 * (depth + 1);
        format!(
            "<w:lvl w:ilvl=\"{depth}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{left}\" w:hanging=\"425\"/></w:pPr></w:lvl>"
        )
    };
    let bullets: String = (0..9).map(|d| level(d, "bullet", super::bullet(d))).collect();
    let numbers: String = (0..9).map(|d| level(d, "decimal", &format!("%{}.", d + 1))).collect();
    let mut out = format!(
        "{XML}<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"hybridMultilevel\"/>{bullets}</w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"hybridMultilevel\"/>{numbers}</w:abstractNum><w:num w:numId=\"{BULLETS}\"><w:abstractNumId w:val=\"0\"/></w:num>"
    );
    for (i, first) in numbered.iter().enumerate() {
        let starts: String = (0..9)
            .map(|d| {
                let start = (*first).min(32_767);
                format!("<w:lvlOverride w:ilvl=\"{d}\"><w:startOverride w:val=\"{start}\"/></w:lvlOverride>")
            })
            .collect();
        let _ = write!(out, "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"1\"/>{starts}</w:num>", BULLETS + 1 + i);
    }
    out.push_str("</w:numbering>");
    out
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";
const CONTENT_TYPES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"jpg\" ContentType=\"image/jpeg\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/><Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/></Types>";
const ROOT_RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"document\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"core\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>";
