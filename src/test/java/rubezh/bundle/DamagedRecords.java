package rubezh.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.CodeListId;
import rubezh.fixtures.BodyMutator;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.MemoryJournal;
import rubezh.fixtures.MemoryRegister;
import rubezh.journal.Revision;
import rubezh.json.CanonicalJson;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;

/**
 * One operation, one code list, one officer, one receipt, one nil report and one entry of the watch
 * list with wrong values in random places, each signed as it is.
 */
final class DamagedRecords {
    private static final OperationCode CODE = new OperationCode("BARRIER-2026");
    private static final UUID BUNDLE = new UUID(0x0193_0000_0000_7000L, Long.MIN_VALUE + 0x77);
    private static final String STEP = "01930000-0000-7000-8000-00000000000";
    private static final String BY_SUPERVISOR = ",\"by\":{\"roles\":[\"supervisor\"]}";
    private static final String BY_ADMINISTRATOR = ",\"by\":{\"roles\":[\"administrator\"]}";

    private final BodyMutator mutator;
    private final MemoryJournal journal;
    private final JournalSeeder seeder;

    DamagedRecords(long seed) {
        var register = new MemoryRegister("KG-OSH", seed + 1);
        this.mutator = new BodyMutator(new Random(seed));
        this.journal = register.journal();
        this.seeder = new JournalSeeder(journal, register.session().signer(), false);
    }

    MemoryJournal journal() {
        write(RecordKind.OPERATION.subject(DerivedId.ofOperation(CODE)), operation());
        write(
                RecordKind.CODE_LIST.subject(DerivedId.ofCodeList(CodeListId.PHYSICAL_FORMS)),
                codeList());
        write(RecordKind.OFFICER.subject(DerivedId.ofOfficer("KG-OSH", "bek")), officer());
        write(RecordKind.RECEIPT.subject(DerivedId.ofReceipt(BUNDLE)), receipt());
        write(
                RecordKind.NIL_REPORT.subject(
                        DerivedId.ofNilReport("KG-OSH", LocalDate.of(2026, 11, 24))),
                nilReport());
        write(RecordKind.WATCH_ENTRY.subject(new UUID(0x7000, 1)), watchEntry());
        return journal;
    }

    private void write(Revision.Subject subject, String body) {
        Map<String, Object> whole = CanonicalJson.read(body.getBytes(UTF_8));
        seeder.write(subject, mutator.damaged(whole));
    }

    private static String operation() {
        return "{\"code\":\""
                + CODE
                + "\",\"steps\":["
                + line(1, "\"act\":\"CLOSE\"" + BY_SUPERVISOR)
                + ","
                + line(2, "\"act\":\"REOPEN\",\"step\":\"" + STEP + "1\"" + BY_SUPERVISOR)
                + ","
                + line(3, "\"act\":\"CLOSE\"" + BY_SUPERVISOR)
                + "]}";
    }

    private static String codeList() {
        return "{\"changes\":["
                + change(1, "ADD", "K1", "\"en\":\"a\",\"ru\":\"б\",\"to\":\"2026-11-24\"")
                + ","
                + change(2, "ADD", "K2", "\"en\":\"c\",\"ru\":\"д\"")
                + ","
                + change(3, "CHANGE", "K1", "\"en\":\"e\",\"ru\":\"ж\"")
                + ","
                + change(4, "CHANGE", "K1", "\"en\":\"g\",\"from\":\"2026-01-01\"")
                + ","
                + change(5, "CLOSE", "K2", "\"to\":\"2026-02-28\"")
                + ","
                + change(6, "MAP", "K1", "\"target\":\"K2\"")
                + ","
                + change(7, "MAP", "K2", "\"target\":\"K3\"")
                + ","
                + change(8, "ADD", "K3", "\"en\":\"x\"")
                + "]}";
    }

    private static String receipt() {
        return "{\"bundle\":\""
                + BUNDLE
                + "\",\"comparison\":{\"lacking\":2,\"missing\":[\"a\",\"b\"]},"
                + "\"revisions\":{\"added\":3,\"known\":1,\"refused\":4}"
                + BY_SUPERVISOR
                + "}";
    }

    private static String nilReport() {
        return "{\"day\":\"2026-11-24\",\"from\":\"2026-11-24T08:00:00+06:00\",\"station\":\"KG-OSH\","
                + "\"to\":\"2026-11-25T08:00:00+06:00\""
                + BY_SUPERVISOR
                + "}";
    }

    private static String watchEntry() {
        String what = "\"kind\":\"PLATE\",\"text\":\"01KG734ABK\",\"reason\":\"courier\"";
        return "{" + what + BY_SUPERVISOR + "}";
    }

    private static String officer() {
        return "{\"grants\":["
                + line(1, "\"roles\":[\"officer\"]" + BY_ADMINISTRATOR)
                + ","
                + line(2, "\"roles\":[\"officer\",\"supervisor\"]" + BY_ADMINISTRATOR)
                + ","
                + line(3, "\"name\":\"Bek\"" + BY_ADMINISTRATOR)
                + "]}";
    }

    private static String change(int number, String act, String code, String more) {
        String what = "\"act\":\"" + act + "\",\"code\":\"" + code + "\"," + more;
        return line(number, what + BY_ADMINISTRATOR);
    }

    private static String line(int number, String more) {
        return "{\"id\":\"" + STEP + number + "\",\"pos\":" + number + "," + more + "}";
    }
}
