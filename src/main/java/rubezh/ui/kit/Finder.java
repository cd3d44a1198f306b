package rubezh.ui.kit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Source of search results for the command palette, such as records, persons or help topics. */
public interface Finder {
    /** Returns the message key of the heading of the group. */
    String groupKey();

    /** Returns the character that limits the search to this group: {@code #}, {@code @}, … */
    char prefix();

    /**
     * Returns the results for a text, the best first; called on a background thread.
     *
     * @param typed text as typed, without the prefix
     * @param limit maximum number of results
     */
    List<Result> find(String typed, int limit);

    /**
     * One search result.
     *
     * @param icon icon
     * @param number number before the text in a monospaced font, or empty
     * @param text name
     * @param detail addition in muted colour
     * @param status badge at the right end, or null
     * @param open action when the result is chosen
     */
    record Result(
            Feather icon,
            String number,
            String text,
            String detail,
            @Nullable StatusBadge status,
            Runnable open) {}
}
