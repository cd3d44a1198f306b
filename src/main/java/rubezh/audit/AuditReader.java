package rubezh.audit;

import module java.base;

import rubezh.security.Audit;
import rubezh.security.AuditAction;
import rubezh.security.Officer;
import rubezh.security.OfficerLookup;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.text.Fault;

/**
 * Audit log for who may read it. Nothing here changes it, except that an export is recorded. Reads
 * the register, so not for the JavaFX thread.
 *
 * <pre>{@code
 * AuditSelection found = reader.select(AuditQuery.ALL.of("bek"));
 * List<AuditLine> newest = found.page(0, 50);
 * }</pre>
 */
public final class AuditReader {
    private static final Pattern MARK = Pattern.compile("[0-9]{1,15}-[0-9a-f]{8}");

    private final Session session;
    private final Audit audit;
    private final ZoneId zone;
    private final OfficerLookup officers;
    private final Function<Set<UUID>, Map<UUID, String>> numbers;
    private final LastReading lastReading;
    private Looked looked = new Looked(0, 0, List.of());

    /** Remembers for each officer how far he has read the log. */
    public interface LastReading {
        /**
         * Returns the number of the newest entry there was when the officer last read; 0 if never.
         */
        long of(String login);

        /** Remembers the newest entry that there is while the officer reads. */
        void remember(String login, long seq);
    }

    /**
     * What entries are told with.
     *
     * @param zone zone of the station
     * @param officers accounts of the station
     * @param numbers returns the numbers of records by their ids
     */
    public record Sources(
            ZoneId zone,
            OfficerLookup officers,
            Function<Set<UUID>, Map<UUID, String>> numbers,
            LastReading lastReading) {}

    public AuditReader(Session session, Audit audit, Sources sources) {
        this.session = session;
        this.audit = audit;
        this.zone = sources.zone();
        this.officers = sources.officers();
        this.numbers = sources.numbers();
        this.lastReading = sources.lastReading();
    }

    /** Returns the zone of the station, in which days are counted. */
    public ZoneId zone() {
        session.require(Permission.READ_AUDIT);
        return zone;
    }

    /** Returns the officers of the station, by login, to filter by. */
    public List<Officer> officers() {
        session.require(Permission.READ_AUDIT);
        return officers.all();
    }

    /**
     * Selects entries. A query with conditions goes through the log once; it keeps the numbers of
     * what it found, not the entries.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public AuditSelection select(AuditQuery query) {
        session.require(Permission.READ_AUDIT);
        boolean all = query.equals(AuditQuery.ALL);
        return new AuditSelection(
                audit.numbers(all ? null : entry -> query.accepts(entry, zone)), this::lines);
    }

    /**
     * Entries that came since the officer last read the log: what others did, not that they signed
     * in or out.
     *
     * @param count how many; where there are too many to look at, all of them
     * @param newest the newest of them, newest first
     */
    public record NewEntries(long count, List<AuditLine> newest) {
        /** Entries that are shown. */
        static final int SHOWN = 5;

        /** Entries that are looked at to leave some out. */
        static final int LOOKED_AT = 500;

        /** Entries that are opened at a time until there are enough to show. */
        static final int AT_ONCE = 20;

        private static final Set<String> USUAL =
                Set.of(AuditAction.SIGN_IN.code(), AuditAction.SIGN_OUT.code());

        public NewEntries {
            newest = List.copyOf(newest);
        }

        static boolean isTold(Audit.Entry entry, String reader) {
            return !entry.login().equals(reader) && !USUAL.contains(entry.action());
        }
    }

    /**
     * What was found new up to an entry, so that the next look opens only what came after it.
     *
     * @param from entry that the officer read up to
     * @param to newest entry that was looked at
     * @param told numbers of the entries that are told, newest first
     */
    private record Looked(long from, long to, List<Long> told) {}

    /** Returns what came since the officer last read the log; opens each entry once. */
    public synchronized NewEntries newEntries() {
        session.require(Permission.READ_AUDIT);
        long head = audit.head().seq();
        long from = lastReading.of(session.officer().login());
        if (head - from > NewEntries.LOOKED_AT) {
            return new NewEntries(head - from, lines(newest(head, from)));
        }
        if (looked.from() != from || looked.to() > head) {
            looked = new Looked(from, from, List.of());
        }
        List<Long> found = new ArrayList<>(told(head, looked.to()));
        found.addAll(looked.told());
        looked = new Looked(from, head, List.copyOf(found));
        return new NewEntries(
                found.size(), lines(found.subList(0, Math.min(NewEntries.SHOWN, found.size()))));
    }

    /** Returns the newest entries that are told, looking at few at a time. */
    private List<Long> newest(long head, long from) {
        var found = new ArrayList<Long>();
        long at = head;
        long last = Math.max(from, head - NewEntries.LOOKED_AT);
        while (at > last && found.size() < NewEntries.SHOWN) {
            long next = Math.max(last, at - NewEntries.AT_ONCE);
            found.addAll(told(at, next));
            at = next;
        }
        return found.subList(0, Math.min(NewEntries.SHOWN, found.size()));
    }

    /** Returns which entries down to one, which is left out, are told; newest first. */
    private List<Long> told(long head, long after) {
        List<Long> numbers =
                LongStream.iterate(head, seq -> seq > after, seq -> seq - 1).boxed().toList();
        return audit.entries(numbers).stream()
                .filter(entry -> NewEntries.isTold(entry, session.officer().login()))
                .map(Audit.Entry::seq)
                .toList();
    }

    /** Remembers that the officer has read the log up to its end, as far as that can be written. */
    public void markRead() {
        session.require(Permission.READ_AUDIT);
        try {
            lastReading.remember(session.officer().login(), audit.head().seq());
        } catch (Fault _) {
            // A full disk must not keep anybody from reading; the entries stay new to him.
        }
    }

    private List<AuditLine> lines(List<Long> found) {
        session.require(Permission.READ_AUDIT);
        List<Audit.Entry> entries = audit.entries(found);
        Map<UUID, String> recordNumbers = recordNumbers(entries);
        return entries.stream().map(entry -> line(entry, recordNumbers)).toList();
    }

    /** Returns the numbers of records, if the officer may read records. */
    private Map<UUID, String> recordNumbers(List<Audit.Entry> entries) {
        Set<UUID> ids =
                entries.stream()
                        .flatMap(entry -> AuditLine.record(entry).stream())
                        .collect(Collectors.toSet());
        return ids.isEmpty() || !Permission.READ_RECORDS.isGrantedTo(session.officer())
                ? Map.of()
                : numbers.apply(ids);
    }

    private AuditLine line(Audit.Entry entry, Map<UUID, String> recordNumbers) {
        return new AuditLine(
                entry,
                officers.find(entry.login()).orElse(null),
                officers.find(entry.object()).orElse(null),
                AuditLine.record(entry).map(recordNumbers::get).orElse(""));
    }

    /** Checks the whole chain. */
    public AuditCheck check() {
        session.require(Permission.READ_AUDIT);
        long entries = audit.numbers(null).size();
        return new AuditCheck(entries, audit.verify(), audit.head(), audit.losses());
    }

    /**
     * Returns whether the log has the entry that a paper, a bundle or a backup names, with all
     * entries before it.
     *
     * @param mark number and beginning of the hash, {@code 48211-9f2c01ab}, as {@link
     *     rubezh.security.Audit.Head#mark} writes it
     * @throws Fault {@code AUD-005} if it is no mark
     */
    public boolean contains(String mark) {
        session.require(Permission.READ_AUDIT);
        String typed = mark.strip().toLowerCase(Locale.ROOT);
        if (!MARK.matcher(typed).matches()) {
            throw new Fault(Fault.Exit.USAGE, "AUD-005", mark);
        }
        long seq = Long.parseLong(typed.substring(0, typed.indexOf('-')));
        return audit.headAt(seq).mark().equals(typed);
    }

    /** Records that entries are about to leave the register, in a file of a format. */
    public void noteExport(String format, long entries) {
        session.require(Permission.READ_AUDIT);
        audit.requireWritable();
        audit.write(AuditAction.EXPORT_AUDIT, format, Map.of("count", "" + entries));
    }
}
