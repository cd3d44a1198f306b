package rubezh.ui.kit.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/**
 * A list as long as the query, of which only some pages are held; a row not held is null, and asked
 * for.
 */
final class PagedList<R> extends ObservableListBase<@Nullable R> {
    static final int PAGE = 100;
    private static final int HELD = 24;

    private final IntConsumer wanted;
    private final Map<Integer, List<R>> pages =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, List<R>> eldest) {
                    return size() > HELD;
                }
            };
    private int size;

    /**
     * @param wanted told the number of a page that is looked at and not held
     */
    PagedList(IntConsumer wanted) {
        this.wanted = wanted;
    }

    @Override
    public @Nullable R get(int index) {
        List<R> page = pages.get(index / PAGE);
        if (page == null) {
            wanted.accept(index / PAGE);
            return null;
        }
        int inPage = index % PAGE;
        return inPage < page.size() ? page.get(inPage) : null;
    }

    @Override
    public int size() {
        return size;
    }

    /** Returns a row if it is held. */
    @Nullable R held(int index) {
        List<R> page = index < 0 ? null : pages.get(index / PAGE);
        int inPage = index % PAGE;
        return page == null || inPage >= page.size() ? null : page.get(inPage);
    }

    void invalidate() {
        pages.clear();
    }

    /** Holds a page, and tells whoever shows the list that its rows say something else now. */
    void put(int page, List<R> rows) {
        pages.put(page, rows);
        beginChange();
        for (int i = page * PAGE; i < Math.min(size, (page + 1) * PAGE); i++) {
            nextUpdate(i);
        }
        endChange();
    }

    /** Finds a held row. */
    int find(java.util.function.Predicate<R> wish) {
        for (var page : pages.entrySet()) {
            for (int i = 0; i < page.getValue().size(); i++) {
                if (wish.test(page.getValue().get(i))) {
                    return page.getKey() * PAGE + i;
                }
            }
        }
        return -1;
    }

    void resize(int next) {
        int before = size;
        if (next == before) {
            return;
        }
        size = next;
        beginChange();
        if (next > before) {
            nextAdd(before, next);
        } else {
            nextRemove(next, Collections.nCopies(before - next, null));
        }
        endChange();
    }
}
