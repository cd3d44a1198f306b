package rubezh.store.journal;

import module java.base;

import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.IssuedReport;
import rubezh.journal.IssuedReports;
import rubezh.journal.StationNotes;
import rubezh.json.CanonicalJson;
import rubezh.json.JsonObjectReader;
import rubezh.json.JsonObjectWriter;
import rubezh.security.AuditAction;
import rubezh.store.blob.SqliteBlobs;
import rubezh.store.file.AuditLog;
import rubezh.store.file.Connections;
import rubezh.text.Fault;

/**
 * Issued reports in the station file: the bytes among the blobs under their hash, the list of the
 * copies of one report as a sealed note.
 */
public final class SqliteIssuedReports implements IssuedReports {
    private static final String PREFIX = "report/";
    private static final String REPORTS = "reports";
    private static final String RECORDS = "records";

    private final Connections connections;
    private final StationNotes notes;
    private final SqliteBlobs blobs;
    private final AuditLog audit;

    public SqliteIssuedReports(
            Connections connections, StationNotes notes, SqliteBlobs blobs, AuditLog audit) {
        this.connections = connections;
        this.notes = notes;
        this.blobs = blobs;
        this.audit = audit;
    }

    @Override
    public void add(IssuedReport report, byte[] pdf) {
        blobs.put(Sha256.of(report.sha256()), new ByteArrayInputStream(pdf));
        connections.write(_ -> {
            List<IssuedReport> copies = new ArrayList<>(of(report.kind(), report.subject()));
            requireNew(report, copies);
            copies.add(report);
            blobs.markReferenced(Sha256.of(report.sha256()));
            List<Object> trees = copies.stream().<Object>map(SqliteIssuedReports::tree).toList();
            notes.put(
                    noteName(report.kind(), report.subject()),
                    CanonicalJson.write(Map.of(REPORTS, trees)));
            audit.write(AuditAction.ISSUE_REPORT, report.sha256(), detail(report));
            return true;
        });
    }

    private static void requireNew(IssuedReport report, List<IssuedReport> copies) {
        boolean taken =
                copies.stream()
                        .anyMatch(c ->
                                c.issue() == report.issue()
                                        && c.copy() == report.copy()
                                        && c.language().equals(report.language()));
        if (taken) {
            throw new Fault(Fault.Exit.FINDINGS, "PAP-003", report.number());
        }
    }

    @Override
    public List<IssuedReport> of(String kind, String subject) {
        return notes.find(noteName(kind, subject)).stream().flatMap(this::read).toList();
    }

    @Override
    public List<IssuedReport> all() {
        return notes.all(PREFIX).values().stream().flatMap(this::read).toList();
    }

    private Stream<IssuedReport> read(byte[] note) {
        return new JsonObjectReader(CanonicalJson.read(note))
                .list(REPORTS).stream().map(tree -> report(JsonObjectReader.of(tree, REPORTS)));
    }

    @Override
    public Optional<InputStream> open(IssuedReport report) {
        return blobs.open(Sha256.of(report.sha256()));
    }

    @Override
    public List<Finding> verify() {
        List<IssuedReport> kept = all();
        var findings = new ArrayList<Finding>();
        kept.stream()
                .filter(report -> !blobs.isReadable(Sha256.of(report.sha256())))
                .forEach(r -> findings.add(new Finding("PAP-004", r.number(), r.copy())));
        Set<Map<String, String>> logged = new HashSet<>();
        audit.entries(AuditAction.ISSUE_REPORT).forEach(entry -> logged.add(entry.detail()));
        Set<Map<String, String>> listed =
                kept.stream().map(SqliteIssuedReports::detail).collect(Collectors.toSet());
        Stream.concat(
                        logged.stream().filter(detail -> !listed.contains(detail)),
                        listed.stream().filter(detail -> !logged.contains(detail)))
                .map(SqliteIssuedReports::unlisted)
                .forEach(findings::add);
        return findings;
    }

    private static Finding unlisted(Map<String, String> detail) {
        String copy = detail.getOrDefault("copy", "0");
        return new Finding("PAP-005", detail.getOrDefault("number", ""), Integer.parseInt(copy));
    }

    private static Map<String, String> detail(IssuedReport report) {
        return Map.of(
                "kind", report.kind(),
                "number", report.number(),
                "copy", Integer.toString(report.copy()),
                "language", report.language(),
                "sha256", report.sha256());
    }

    private static String noteName(String kind, String subject) {
        return PREFIX + kind + "/" + subject;
    }

    private static Map<String, Object> tree(IssuedReport report) {
        return new JsonObjectWriter()
                .putAll(report, "kind", "subject", "issue", "copy", "language", "content")
                .putAll(report, "sha256", "login", "name", "rank")
                .put("preparedAt", report.preparedAt().toString())
                .putIf(!report.records().isEmpty(), RECORDS, report.records())
                .tree();
    }

    private static IssuedReport report(JsonObjectReader reader) {
        return new IssuedReport(
                reader.text("kind"),
                reader.text("subject"),
                Math.toIntExact(reader.number("issue")),
                Math.toIntExact(reader.number("copy")),
                reader.text("language"),
                reader.hash("content"),
                reader.hash("sha256"),
                OffsetDateTime.parse(reader.text("preparedAt")),
                reader.text("login"),
                reader.text("name"),
                reader.text("rank"),
                records(reader));
    }

    private static Map<String, String> records(JsonObjectReader reader) {
        var records = new TreeMap<String, String>();
        if (reader.has(RECORDS)) {
            JsonObjectReader states = reader.object(RECORDS);
            states.tree().keySet().forEach(key -> records.put(key, states.text(key)));
        }
        return records;
    }
}
