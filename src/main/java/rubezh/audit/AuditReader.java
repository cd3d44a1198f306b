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

    /**
     * @param zone zone of the station
     * @param officers accounts of the station
     * @param numbers returns the numbers of records by their ids
     */
    public AuditReader(
            Session session,
            Audit audit,
            ZoneId zone,
            OfficerLookup officers,
            Function<Set<UUID>, Map<UUID, String>> numbers) {
        this.session = session;
        this.audit = audit;
        this.zone = zone;
        this.officers = officers;
        this.numbers = numbers;
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
