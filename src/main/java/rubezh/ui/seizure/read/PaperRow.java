package rubezh.ui.seizure.read;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rubezh.domain.seizure.evidence.Attachment;

/** Row of a record laid out as paper; every text is complete and in one language. */
public sealed interface PaperRow {
    /** Returns the row as plain text, for the clipboard and the screen reader. */
    String text();

    /** Number of the record and what it is about. */
    record Title(String title, String subtitle) implements PaperRow {
        @Override
        public String text() {
            return title + "\n" + subtitle;
        }
    }

    /** Sentence on the record that has to be known, say of a conflict. */
    record Warning(String text) implements PaperRow {}

    record Heading(String text) implements PaperRow {}

    /** Labels and values side by side, one or two. */
    record Facts(List<Fact> facts) implements PaperRow {
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
    }

    /**
     * Part of a long text.
     *
     * @param label label of the field, empty for a part that is not the first
     */
    record Paragraph(String label, String content) implements PaperRow {
        @Override
        public String text() {
            return label.isEmpty() ? content : label + ": " + content;
        }
    }

    /** Headings of the columns of a table. */
    record TableHead(List<Cell> cells) implements PaperRow {
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
     */
    record TableLine(List<Cell> cells, String details) implements PaperRow {
        public TableLine {
            cells = List.copyOf(cells);
        }

        @Override
        public String text() {
            String line = cells.stream().map(Cell::value).collect(Collectors.joining("\t"));
            return details.isEmpty() ? line : line + "\n\t" + details;
        }
    }

    /** Photos side by side. */
    record Photos(List<Attachment> photos) implements PaperRow {
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

    /** Last line of the paper: who wrote the record last. */
    record Closing(String text) implements PaperRow {}

    /** Label and value of a field. */
    record Fact(String label, String value) {
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
     */
    record Cell(String label, String value, int width, boolean numeric) {}
}
