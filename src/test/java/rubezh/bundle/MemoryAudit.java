package rubezh.bundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rubezh.security.Audit;

/** Audit log in memory. */
final class MemoryAudit implements Audit {
    final List<Entry> entries = new ArrayList<>();

    @Override
    public void write(String action, String object, Map<String, String> detail) {
        entries.add(
                new Entry(
                        entries.size() + 1,
                        MemoryStation.NOW,
                        "asanov",
                        action,
                        object,
                        new HashMap<>(detail)));
    }

    @Override
    public List<Entry> newest(int limit) {
        return entries.reversed().stream().limit(limit).toList();
    }

    @Override
    public Head head() {
        return new Head(entries.size(), "ab".repeat(32));
    }

    @Override
    public long verify() {
        return 0;
    }
}
