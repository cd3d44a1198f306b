package rubezh.bundle;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.security.Audit;
import rubezh.security.AuditAction;

/** Audit log in memory. */
final class MemoryAudit implements Audit {
    final List<Entry> entries = new ArrayList<>();

    @Override
    public void write(AuditAction action, String object, Map<String, String> detail) {
        entries.add(
                new Entry(
                        entries.size() + 1,
                        MemoryStation.NOW,
                        "asanov",
                        action.code(),
                        object,
                        new HashMap<>(detail)));
    }

    @Override
    public List<Long> numbers(@Nullable Predicate<Entry> accepted) {
        return entries.reversed().stream()
                .filter(entry -> accepted == null || accepted.test(entry))
                .map(Entry::seq)
                .toList();
    }

    @Override
    public List<Entry> entries(List<Long> numbers) {
        return numbers.stream().map(seq -> entries.get((int) (seq - 1))).toList();
    }

    @Override
    public Head head() {
        return new Head(entries.size(), "ab".repeat(32));
    }

    @Override
    public Head headAt(long seq) {
        return new Head(seq, "ab".repeat(32));
    }

    @Override
    public long verify() {
        return 0;
    }
}
