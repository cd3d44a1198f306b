package rubezh.ui.kit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Source of hits for the command palette, say records, persons or help topics. */
public interface Finder {
    /** Returns the message key of the heading of its group. */
    String groupKey();

    /** Returns the character that limits the search to this group: {@code #}, {@code @}, … */
    char prefix();

    /**
     * Finds hits for a text, the best first; called on a background thread.
     *
     * @param typed text as typed, without the prefix
     * @param limit greatest number of hits
     */
    List<Hit> find(String typed, int limit);

    /**
     * One hit.
     *
     * @param icon icon
     * @param number number before the text in a monospaced font, or empty
     * @param text name
     * @param detail addition in muted colour
     * @param status badge at the right end, or null
     * @param open action on choosing it
     */
    record Hit(
            Feather icon,
            String number,
            String text,
            String detail,
            @Nullable StatusBadge status,
            Runnable open) {}
}
