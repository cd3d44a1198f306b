package rubezh.json;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import rubezh.domain.codelist.CodeListRecord;
import rubezh.domain.codelist.EntryChange;
import rubezh.domain.codelist.EntryNames;
import rubezh.domain.grant.GrantAct;
import rubezh.domain.grant.GrantRecord;
import rubezh.domain.grant.GrantStep;
import rubezh.domain.grant.StationRight;
import rubezh.domain.officer.OfficerRecord;
import rubezh.domain.officer.RoleGrant;
import rubezh.domain.receipt.ReceiptRecord;
import rubezh.domain.receipt.ReceiptRecord.ReceiptAgreement;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.review.StepAuthor;
import rubezh.domain.roster.InstallationRecord;
import rubezh.domain.roster.RosterEntry;
import rubezh.domain.roster.RosterRecord;
import rubezh.domain.station.NilReport;

/** Changes of code lists and roles of officers fit their published schemas; ids stay for ever. */
class CodeListSchemaTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Test
    void everyChangeFitsTheSchema() throws IOException {
        var names = new EntryNames("KG-0003", "nasvai", "насвай", List.of("насыбай"));
        var changes =
                List.of(
                        EntryChange.adding(names, List.of("group=other"), DAY, DAY),
                        EntryChange.renaming(names, DAY),
                        EntryChange.closing("KG-0003", null),
                        EntryChange.mapping("KG-0003", "OPI-HER"));
        var author = new StepAuthor("Bek B.", "inspector", List.of("administrator"));
        var lines = new ArrayList<EntryChange>();
        for (EntryChange change : changes) {
            lines.add(change.as(new UUID(0x7000L, lines.size()), lines.size(), author));
        }
        var tree = RecordKind.CODE_LIST.shape().write(new CodeListRecord("substances", lines));
        assertThat(errors(new String(CanonicalJson.write(tree), StandardCharsets.UTF_8))).isEmpty();
        assertThat(errors("{\"list\":\"substances\"}")).isNotEmpty();
        assertThat(RecordKind.CODE_LIST.read(tree).changes()).isEqualTo(lines);
    }

    @Test
    void theRecordOfAListHasItsIdByTheName() {
        assertThat(DerivedId.ofCodeList(CodeListId.SUBSTANCES))
                .hasToString("e2663ac9-f4f4-8f2c-a4f1-cfd5aead9b59");
        assertThat(DerivedId.codeList(DerivedId.ofCodeList(CodeListId.POSTS)))
                .contains(CodeListId.POSTS);
    }

    @Test
    void everyGrantOfARoleFitsItsSchema() throws IOException {
        var author = new StepAuthor("Bek B.", "inspector", List.of("administrator"));
        var at = DAY.atTime(10, 0).atOffset(ZoneOffset.ofHours(6));
        var grants =
                List.of(
                        new RoleGrant(
                                new UUID(7, 1), 1, "A", "r", List.of("officer"), at, "bek", author),
                        new RoleGrant(
                                new UUID(7, 2), 2, null, null, List.of(), null, null, author));
        var tree = RecordKind.OFFICER.shape().write(new OfficerRecord("KG-OSH", "asanov", grants));
        String json = new String(CanonicalJson.write(tree), StandardCharsets.UTF_8);
        assertThat(errors("officer-1", json)).isEmpty();
        assertThat(errors("officer-1", "{\"login\":\"asanov\"}")).isNotEmpty();
        assertThat(RecordKind.OFFICER.read(tree).grants()).isEqualTo(grants);
        assertThat(DerivedId.ofOfficer("KG-OSH", "asanov"))
                .hasToString("91dc6754-0c90-81fc-a160-26d6ef849515");
    }

    @Test
    void everyInstallationOfTheRosterFitsItsSchema() throws IOException {
        var at = DAY.atTime(10, 0).atOffset(ZoneOffset.ofHours(6));
        String key = "0f".repeat(32);
        var post =
                new RosterEntry(
                        new UUID(7, 1),
                        1,
                        key,
                        key,
                        "KG-OSH",
                        "О",
                        "O",
                        "active",
                        null,
                        null,
                        at,
                        List.of(),
                        List.of());
        for (RosterEntry entry : List.of(post, revoked(post.id(), key))) {
            InstallationRecord installation = InstallationRecord.of(3, entry);
            assertThat(installation.entry()).contains(entry.withoutPlace());
            var tree = RecordKind.INSTALLATION.shape().write(installation);
            String json = new String(CanonicalJson.write(tree), StandardCharsets.UTF_8);
            assertThat(errors("installation-1", json)).isEmpty();
            String unsaid = json.replace("\"revokedAfterSeq\":0,", "");
            assertThat(errors("installation-1", unsaid).isEmpty()).isEqualTo(unsaid.equals(json));
            assertThat(RecordKind.INSTALLATION.read(tree)).isEqualTo(installation);
        }
        assertThat(DerivedId.ofInstallation(post.id()))
                .hasToString("c7d64ae6-3bba-84ed-a8af-eb10f8a27f98");
    }

    @Test
    void everyRosterFitsItsSchema() throws IOException {
        var at = DAY.atTime(10, 0).atOffset(ZoneOffset.ofHours(6));
        var roster = new RosterRecord(1L, at, at, 2L, "0f".repeat(32), List.of());
        var tree = RecordKind.ROSTER.shape().write(roster);
        String json = new String(CanonicalJson.write(tree), StandardCharsets.UTF_8);
        assertThat(errors("roster-2", json)).isEmpty();
        assertThat(errors("roster-2", json.replace("\"count\":2,", ""))).isNotEmpty();
        assertThat(RecordKind.ROSTER.read(tree)).isEqualTo(roster);
        assertThat(DerivedId.ROSTER).hasToString("b8a63a54-1a22-81cb-b8d5-8b9303032479");
    }

    private static ReceiptRecord receipt() {
        return new ReceiptRecord(
                new UUID(7, 1),
                "0f".repeat(32),
                "RZ-KG-OSH-2-20261124T192738Z-1of1.json",
                "KG-OSH",
                new UUID(7, 2),
                "1/1",
                new ReceiptRecord.RevisionCounts(3L, 1L, 1L, 1L),
                new ReceiptRecord.PictureCounts(0L, 2L),
                List.of("NEW 1"),
                List.of("KG-OSH " + new UUID(7, 2) + " 1-3"),
                new ReceiptRecord.Refusals(
                        List.of("REV-006 1"), List.of("KG-OSH-A-2026-000001 REV-006")),
                new ReceiptRecord.Comparison(
                        ReceiptAgreement.INCOMPLETE,
                        "7F3A-19C2",
                        1L,
                        List.of("KG-OSH " + new UUID(7, 2) + " 2-2")),
                new StepAuthor("Bek B.", null, List.of("sync-staff")));
    }

    @Test
    void everyReceiptFitsItsSchema() throws IOException {
        ReceiptRecord receipt = receipt();
        var tree = RecordKind.RECEIPT.shape().write(receipt);
        String json = new String(CanonicalJson.write(tree), StandardCharsets.UTF_8);
        assertThat(errors("receipt-1", json)).isEmpty();
        assertThat(errors("receipt-1", "{\"file\":\"x\"}")).isNotEmpty();
        assertThat(RecordKind.RECEIPT.read(tree)).isEqualTo(receipt);
        assertThat(DerivedId.ofReceipt(new UUID(7, 1)))
                .hasToString("010ed99d-7e2e-889d-a24e-1aa65fd8c01b");
    }

    @Test
    void everyNilReportFitsItsSchema() throws IOException {
        var from = DAY.atTime(8, 0).atOffset(ZoneOffset.ofHours(6));
        var by = new StepAuthor("Bek B.", null, List.of("officer"));
        var report = new NilReport("KG-OSH", DAY, from, from.plusDays(1), by);
        var tree = RecordKind.NIL_REPORT.shape().write(report);
        String json = new String(CanonicalJson.write(tree), StandardCharsets.UTF_8);
        assertThat(errors("nil-report-1", json)).isEmpty();
        assertThat(errors("nil-report-1", "{\"station\":\"KG-OSH\"}")).isNotEmpty();
        assertThat(RecordKind.NIL_REPORT.read(tree)).isEqualTo(report);
        assertThat(DerivedId.ofNilReport("KG-OSH", LocalDate.of(2026, 11, 24)))
                .hasToString("f7b1a287-20de-8823-af01-6db9630851aa");
    }

    @Test
    void everyGrantRecordFitsItsSchema() throws IOException {
        var by = new StepAuthor("Bek B.", null, List.of("supervisor"));
        UUID id = new UUID(0x7000, Long.MIN_VALUE);
        List<String> before = List.of(new UUID(7, 1) + " 12");
        List<String> kept = List.of("0".repeat(64));
        var give =
                new GrantStep(
                        id,
                        1,
                        GrantAct.GIVE,
                        StationRight.REVIEW,
                        "KG-KAR",
                        "KG-OSH",
                        null,
                        before,
                        List.of(),
                        "agreed",
                        by);
        var end =
                new GrantStep(
                        new UUID(0x7000, Long.MIN_VALUE | 1),
                        2,
                        GrantAct.END,
                        null,
                        null,
                        null,
                        id,
                        List.of(),
                        kept,
                        "over",
                        by);
        var record = new GrantRecord("KG-OSH", List.of(give, end));
        var tree = RecordKind.GRANT.shape().write(record);
        String json = new String(CanonicalJson.write(tree), StandardCharsets.UTF_8);
        assertThat(errors("grant-1", json)).isEmpty();
        assertThat(errors("grant-1", "{\"station\":\"KG-OSH\"}")).isNotEmpty();
        assertThat(RecordKind.GRANT.read(tree)).isEqualTo(record);
        assertThat(DerivedId.ofGrants("KG-OSH"))
                .hasToString("6d74061d-a3a8-8173-968f-f39dd7830818");
    }

    private static RosterEntry revoked(UUID former, String key) {
        var id = new UUID(7, 2);
        return new RosterEntry(
                        id, 2, key, null, "KG-BAT", null, null, null, null, former, null, List.of(),
                        List.of())
                .revokedAfter(0, List.of("0f".repeat(32)))
                .admitting(List.of("0e".repeat(32)));
    }

    private static List<?> errors(String json) throws IOException {
        return errors("code-list-1", json);
    }

    private static List<?> errors(String schema, String json) throws IOException {
        Path file = Path.of("src/main/resources/rubezh/schema-json/" + schema + ".schema.json");
        Schema read =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(file), InputFormat.JSON);
        return read.validate(json, InputFormat.JSON);
    }
}
