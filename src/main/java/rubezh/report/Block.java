package rubezh.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a paper. Headings and texts are markup. */
sealed interface Block {
    /** A paragraph, with or without a heading. */
    record Text(@Nullable String heading, String text) implements Block {}

    /** A table under its heading. */
    record Ruled(String heading, Table table) implements Block {}

    /** Bars, and beside them a table where there is one. */
    record Chart(String heading, List<Bar> bars, @Nullable String heading2, @Nullable Table table)
            implements Block {}

    /** A remark in smaller type under the block before. */
    record Note(String text) implements Block {}

    /** Places to sign. */
    record Signatures(String post1, String name1, String post2, String name2, String signature)
            implements Block {}
}
