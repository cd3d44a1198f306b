package rubezh.report.manual;

import rubezh.report.manual.BookFonts.Face;

/** Kinds of text with their fonts; sizes in points. */
enum BookText {
    BODY(Face.SERIF, 10.5f, 14.5f),
    CELL(Face.SERIF, 9.5f, 12.5f),
    CELL_HEADING(Face.HEADING, 9, 12.5f),
    CAPTION(Face.SERIF, 9, 12),
    CHAPTER(Face.HEADING, 21, 26),
    SECTION(Face.HEADING, 13, 17),
    BOOK(Face.HEADING, 40, 46),
    SUBTITLE(Face.SERIF, 18, 24),
    CONTENTS_CHAPTER(Face.HEADING, 10, 14),
    CONTENTS_SECTION(Face.SERIF, 9.5f, 12.5f),
    MARGIN(Face.SERIF, 8.5f, 11);

    private static final float CODE = 0.88f;

    final Face face;
    final float size;

    /** Distance of the baselines. */
    final float leading;

    BookText(Face face, float size, float leading) {
        this.face = face;
        this.size = size;
        this.leading = leading;
    }

    /** Returns the size of letters of a face, of which those of even width look larger. */
    float size(Face of) {
        return of == Face.CODE ? size * CODE : size;
    }
}
