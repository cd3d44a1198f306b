package rubezh.ui.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.StatusBadge;

/** Finds things for the palette: records, persons, entries of code lists, help topics. */
public interface Finder {
    /** Returns the message that heads its group. */
    String groupKey();

    /** Returns the character that limits the search to this group: {@code #}, {@code @}, … */
    char prefix();

    /**
     * Finds what a text may mean, the best first; asked away from the window's thread.
     *
     * @param typed as typed, without the prefix
     * @param limit at most so many
     */
    List<Hit> find(String typed, int limit);

    /**
     * A thing found.
     *
     * @param icon icon
     * @param number number in mono letters before the text, or empty
     * @param text what it is called
     * @param detail paler words after it
     * @param status state shown at the right, or null
     * @param open what choosing it does
     */
    record Hit(
            Feather icon,
            String number,
            String text,
            String detail,
            @Nullable StatusBadge status,
            Runnable open) {}
}
