package rubezh.audit;

import module java.base;

/** Entries that a query found, newest first, read a page at a time. */
public final class AuditSelection {
    private final List<Long> numbers;
    private final Function<List<Long>, List<AuditLine>> reader;

    AuditSelection(List<Long> numbers, Function<List<Long>, List<AuditLine>> reader) {
        this.numbers = numbers;
        this.reader = reader;
    }

    /** Returns the number of entries. */
    public int count() {
        return numbers.size();
    }

    /** Returns one page. */
    public List<AuditLine> page(int offset, int limit) {
        int from = Math.min(offset, numbers.size());
        return reader.apply(numbers.subList(from, Math.min(numbers.size(), from + limit)));
    }
}
