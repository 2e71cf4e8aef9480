"""Articles as a teacher brings them in: read, ingested, analysed."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

from quizzes.accounts.models import User
from quizzes.articles.analyse import analyse
from quizzes.articles.ingest import ingest
from quizzes.articles.models import Article
from quizzes.articles.source import read_text

TITLE = "افتتاح جسر المشاة في مدينة الكوثر"
PARAGRAPHS = (
    "افتتح رئيس البلدية ماجد الراوي صباح الأحد 15 نوفمبر 2026 جسرًا للمشاة فوق نهر الكوثر، بعد عامين.",
    "ويبلغ طول الجسر 240 مترًا، وقد كلّف بناؤه ثلاثة ملايين دينار دفعتها الحكومة والبلدية معًا.",
    "وقالت المهندسة ريم الحلبي إن الجسر يختصر طريق التلاميذ إلى مدارسهم من ساعة إلى عشر دقائق.",
)
TEXT = "\n".join(PARAGRAPHS)


def ingested(text: str = TEXT, *, owner: User | None = None, title: str = TITLE) -> Article:
    return ingest(read_text(text, title=title), owner=owner)[0]


def analysed(text: str = TEXT, *, owner: User | None = None, title: str = TITLE) -> Article:
    article = ingested(text, owner=owner, title=title)
    analyse(article)
    return article


WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def docx(*paragraphs: tuple[str, str], body: str = "", **more: str) -> bytes:
    """A Word document of paragraphs, each a style ("" for none) and a text; `more`: parts by name."""
    styled = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{escape(text)}</w:t></w:r></w:p>'
        for style, text in paragraphs
    )
    headings = (("Heading1", "heading 1"), ("Heading2", "heading 2"), ("Title", "Title"))
    styles = "".join(_style(style_id, name) for style_id, name in headings)
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="r1" '
        f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="r1" '
        f'Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>',
        "word/styles.xml": f"<w:styles {WORD}>{styles}</w:styles>",
        "word/document.xml": f"<w:document {WORD}><w:body>{styled}{body}</w:body></w:document>",
    } | more
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def _style(style_id: str, name: str) -> str:
    return f'<w:style w:type="paragraph" w:styleId="{style_id}"><w:name w:val="{name}"/></w:style>'
