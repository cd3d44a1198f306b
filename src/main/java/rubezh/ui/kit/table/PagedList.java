package rubezh.ui.kit.table;

import module java.base;

import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/** List with the size of the query and a cache of pages. A missing row is null and is requested. */
final class PagedList<R> extends ObservableListBase<@Nullable R> {
    static final int PAGE = 100;
    private static final int CACHED_PAGES = 24;

    private final IntConsumer onMissing;
    private final Map<Integer, List<R>> pages =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, List<R>> eldest) {
                    return size() > CACHED_PAGES;
                }
            };
    private int size;

    /**
     * @param onMissing receives the number of a page that is accessed and not in the cache
     */
    PagedList(IntConsumer onMissing) {
        this.onMissing = onMissing;
    }

    @Override
    public @Nullable R get(int index) {
        List<R> page = pages.get(index / PAGE);
        if (page == null) {
            onMissing.accept(index / PAGE);
            return null;
        }
        int inPage = index % PAGE;
        return inPage < page.size() ? page.get(inPage) : null;
    }

    @Override
    public int size() {
        return size;
    }

    /** Returns a row of the cache, or null. */
    @Nullable R cached(int index) {
        List<R> page = index < 0 ? null : pages.get(index / PAGE);
        int inPage = index % PAGE;
        return page == null || inPage >= page.size() ? null : page.get(inPage);
    }

    /** Returns the rows of the cache, by pages in the order of their last use. */
    List<R> loaded() {
        return pages.values().stream().flatMap(List::stream).toList();
    }

    void invalidate() {
        pages.clear();
    }

    /** Puts a page into the cache and notifies the listeners of its rows. */
    void put(int page, List<R> rows) {
        pages.put(page, rows);
        beginChange();
        for (int i = page * PAGE; i < Math.min(size, (page + 1) * PAGE); i++) {
            nextUpdate(i);
        }
        endChange();
    }

    /** Returns the indices of the rows of the cache that match, ascending. */
    int[] indices(Predicate<R> condition) {
        var found = IntStream.builder();
        pages.forEach((page, rows) -> {
            for (int i = 0; i < rows.size(); i++) {
                if (condition.test(rows.get(i))) {
                    found.add(page * PAGE + i);
                }
            }
        });
        return found.build().sorted().toArray();
    }

    void resize(int next) {
        int old = size;
        if (next == old) {
            return;
        }
        size = next;
        beginChange();
        if (next > old) {
            nextAdd(old, next);
        } else {
            nextRemove(next, Collections.nCopies(old - next, null));
        }
        endChange();
    }
}
