package rubezh.manual;

import module java.base;

import org.jspecify.annotations.Nullable;

/** What a page of the manual consists of, from top to bottom. */
public sealed interface ManualBlock {
    /**
     * Words in one style.
     *
     * @param text never empty
     */
    record Run(String text, Style style) {}

    /** How words are shown. */
    enum Style {
        PLAIN,
        /** Name of something on the screen. */
        STRONG,
        /** Key, command or code. */
        CODE
    }

    /** Returns the words without their styles. */
    static String text(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    /**
     * Heading.
     *
     * @param level 1 for the title of the page, 2 for a section
     */
    record Heading(int level, List<Run> runs) implements ManualBlock {}

    record Paragraph(List<Run> runs) implements ManualBlock {}

    /**
     * Paragraph of a list.
     *
     * @param mark a bullet, or its number with a full stop; empty if it goes on with the one before
     */
    record Item(String mark, List<Run> runs) implements ManualBlock {}

    /**
     * Table.
     *
     * @param rows rows of cells, of which the first one has the headings; all have equally many
     */
    record Table(List<List<List<Run>>> rows) implements ManualBlock {
        /** Returns how many cells a row has. */
        public int columns() {
            return rows.getFirst().size();
        }

        /**
         * Returns which part of the width a column takes, so that all together take 1: the wider
         * the more text it has, by the root, as long cells break into lines.
         */
        public double share(int column) {
            return root(column) / IntStream.range(0, columns()).mapToDouble(this::root).sum();
        }

        private double root(int column) {
            int most =
                    rows.stream().mapToInt(row -> text(row.get(column)).length()).max().orElse(1);
            return Math.sqrt(Math.max(most, 1));
        }
    }

    /**
     * Picture of a screen.
     *
     * @param file name of the resource in {@code rubezh/help}
     * @param words what is seen on it
     */
    record Picture(String file, String words) implements ManualBlock {
        private static final String FOLDER = "/rubezh/help/";

        /** Returns where the picture is; null if it is not there. */
        public @Nullable URL resource() {
            return Picture.class.getResource(FOLDER + file);
        }
    }
}
