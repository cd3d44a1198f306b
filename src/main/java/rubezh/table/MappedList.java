package rubezh.table;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;

/** View of a list with each element mapped when it is read, so that long lists are not copied. */
final class MappedList<T, R> extends AbstractList<R> {
    private final List<T> source;
    private final Function<T, R> mapping;

    MappedList(List<T> source, Function<T, R> mapping) {
        this.source = source;
        this.mapping = mapping;
    }

    @Override
    public R get(int index) {
        return mapping.apply(source.get(index));
    }

    @Override
    public int size() {
        return source.size();
    }
}
