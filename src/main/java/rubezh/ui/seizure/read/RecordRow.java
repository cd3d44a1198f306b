package rubezh.ui.seizure.read;

import module java.base;

import rubezh.domain.seizure.evidence.Attachment;

/** Row of a record laid out to be read; every text is complete and in one language. */
public sealed interface RecordRow {
    /** Returns the row as plain text, for the clipboard and the screen reader. */
    String text();

    /** Returns the pointers of the fields whose values it shows. */
    default List<String> pointers() {
        return List.of();
    }

    /** Number of the record and what it is about. */
    record Title(String title, String subtitle) implements RecordRow {
        @Override
        public String text() {
            return title + "\n" + subtitle;
        }
    }

    /** Sentence on the record that has to be known, say of a conflict. */
    record Warning(String text) implements RecordRow {}

    record Heading(String text) implements RecordRow {}

    /** Labels and values side by side, one or two. */
    record Facts(List<Fact> facts) implements RecordRow {
        public Facts {
            facts = List.copyOf(facts);
        }

        @Override
        public String text() {
            return facts.stream()
                    .filter(fact -> !fact.label().isEmpty())
                    .map(Fact::text)
                    .collect(Collectors.joining("\n"));
        }

        @Override
        public List<String> pointers() {
            return facts.stream().map(Fact::pointer).toList();
        }
    }

    /**
     * Part of a long text.
     *
     * @param label label of the field, empty for a part that is not the first
     * @param pointer pointer of the field, empty for other text
     */
    record Paragraph(String label, String content, String pointer) implements RecordRow {
        @Override
        public List<String> pointers() {
            return List.of(pointer);
        }

        @Override
        public String text() {
            return label.isEmpty() ? content : label + ": " + content;
        }
    }

    /** Headings of the columns of a table. */
    record TableHead(List<Cell> cells) implements RecordRow {
        public TableHead {
            cells = List.copyOf(cells);
        }

        @Override
        public String text() {
            return cells.stream().map(Cell::label).collect(Collectors.joining("\t"));
        }
    }

    /**
     * Line of a table.
     *
     * @param details fields that are no columns, in one text; may be empty
     * @param detailPointers pointers of these fields
     */
    record TableLine(List<Cell> cells, String details, List<String> detailPointers)
            implements RecordRow {
        public TableLine {
            cells = List.copyOf(cells);
            detailPointers = List.copyOf(detailPointers);
        }

        @Override
        public List<String> pointers() {
            return Stream.concat(cells.stream().map(Cell::pointer), detailPointers.stream())
                    .toList();
        }

        @Override
        public String text() {
            String line = cells.stream().map(Cell::value).collect(Collectors.joining("\t"));
            return details.isEmpty() ? line : line + "\n\t" + details;
        }
    }

    /** Photos side by side. */
    record Photos(List<Attachment> photos) implements RecordRow {
        public Photos {
            photos = List.copyOf(photos);
        }

        @Override
        public String text() {
            return photos.stream()
                    .flatMap(photo -> Stream.ofNullable(photo.caption()))
                    .collect(Collectors.joining("\t"));
        }
    }

    /** Last line of the layout: who wrote the record last. */
    record Closing(String text) implements RecordRow {}

    /**
     * Foot of the layout of an approved record.
     *
     * @param approved who approved it and when
     * @param entered who entered it
     */
    record Approval(String approved, String entered) implements RecordRow {
        @Override
        public String text() {
            return approved + "\n" + entered;
        }
    }

    /**
     * Label and value of a field.
     *
     * @param pointer pointer of the field, empty for what is none
     */
    record Fact(String label, String value, String pointer) {
        /** Creates a fact that is no field. */
        Fact(String label, String value) {
            this(label, value, "");
        }

        String text() {
            return label + ": " + value;
        }
    }

    /**
     * Cell of a table.
     *
     * @param label heading of the column
     * @param width width in logical pixels, 0 for a share of the rest
     * @param numeric whether it is aligned right
     * @param pointer pointer of the field in its line; that of the line for its number
     */
    record Cell(String label, String value, int width, boolean numeric, String pointer) {
        /** Creates a cell that is no field. */
        Cell(String label, String value, int width, boolean numeric) {
            this(label, value, width, numeric, "");
        }
    }
}
