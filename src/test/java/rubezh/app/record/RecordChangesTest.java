package rubezh.app.record;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CaseJson;
import rubezh.app.CliResult;
import rubezh.fixtures.LongTest;
import rubezh.json.CanonicalJson;

/** The command {@code record} on existing records, and on files with errors in some records. */
@LongTest
final class RecordChangesTest {
    private static final String BAD = CaseJson.PLAIN.replace("1.250 KGM", "2,5 U2");

    @TempDir static Path root;
    private static Map<String, String> station = Map.of();

    @BeforeAll
    static void newStation() {
        station = CliResult.newStation(root, root, "KG-OSH");
    }

    /** Runs a command; the tests record the same case again and again. */
    private static CliResult run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        if (all.getFirst().equals("record")) {
            all.add("--allow-duplicates");
        }
        return CliResult.run(root, station, all.toArray(String[]::new));
    }

    private static String write(String name, String json) throws IOException {
        return Files.writeString(root.resolve(name), json).toString();
    }

    private static String record(String json) throws IOException {
        CliResult recorded = run("record", write("new.json", json));
        assertThat(recorded.status()).as(recorded.err()).isZero();
        return recorded.out().strip();
    }

    private static String show(String number) {
        return run("show", number, "--json").out();
    }

    @Test
    void aChangeReplacesNamedMembersAndNullRemovesThem() throws IOException {
        String number = record(CaseJson.PLAIN);
        String change =
                write("change.json", "{\"event\":{\"direction\":null,\"traffic\":\"FRE\"}}");
        CliResult changed = run("record", "--update", number, change);
        assertThat(changed.status()).as(changed.err()).isZero();
        assertThat(changed.out().strip()).isEqualTo(number);
        assertThat(show(number))
                .contains("\"traffic\":\"FRE\"", "1.250 KGM")
                .doesNotContain("\"direction\"");
        assertThat(run("review", "show", number, "--since", "1").out())
                .contains("Changed since revision 1:", "Kind of traffic", "Direction");
        assertThat(run("review", "show", number, "--since", "2").out())
                .contains("Nothing has changed since revision 2.");
        CliResult unknown = run("review", "show", number, "--since", "3");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("[RVW-011]");
    }

    @Test
    void aRecordIsSubmittedAndCancelledByItsNumber() throws IOException {
        String complete = CaseJson.SEALED.formatted("1", "91");
        String number = record(complete);
        CliResult submitted = run("record", "--update", number, "--submit", "--reason", "a test");
        assertThat(submitted.status()).as(submitted.err()).isIn(0, 3);
        CliResult unexplained = run("record", "--cancel", number);
        assertThat(unexplained.status()).isEqualTo(2);
        assertThat(unexplained.err()).contains("[APP-067]");
        CliResult cancelled = run("record", "--cancel", number, "--reason", "entered twice");
        assertThat(cancelled.status()).as(cancelled.err()).isZero();
        assertThat(show(number)).contains("\"cancelled\":true");
        assertThat(run("show", number).out())
                .contains("Status: Cancelled (entered in error)")
                .doesNotContain("Submitted for review");
    }

    @Test
    void aListShowsATimeAsFarAsItIsKnown() throws IOException {
        String time = "2026-11-24T10:00:00+06:00\"";
        for (String precision : List.of("DAY", "MON", "YEA")) {
            record(CaseJson.PLAIN.replace(time, time + ",\"precision\":\"" + precision + "\""));
        }
        assertThat(run("list", "--columns", "event.start").out().lines().map(String::strip))
                .contains("24 Nov 2026", "November 2026", "2026");
        assertThat(run("list", "--format", "csv", "--columns", "event.precision,event.start").out())
                .contains("YEA,2026-11-24T10:00:00+06:00");
    }

    @Test
    void witnessesStandUnderAHeadingOfTheirOwn() throws IOException {
        String witnesses =
                "\"parties\":{\"persons\":[{\"role\":\"DRV\"}],"
                        + "\"witnesses\":[{\"name\":\"Alieva N. B.\"}]},\"place\"";
        String number = record(CaseJson.PLAIN.replace("\"place\"", witnesses));
        assertThat(run("show", number).out())
                .contains("Persons\n  1. Role: driver\n  Witnesses:\n  1. Full name: Alieva N. B.");
    }

    @Test
    void theRecordsWithoutErrorsAreRecordedAndTheOthersWrittenToAFileToMend() throws IOException {
        String file =
                write("some.json", "[" + CaseJson.PLAIN + "," + BAD + "," + CaseJson.PLAIN + "]");
        Path rejects = root.resolve("rejects.json");
        CliResult partial = run("record", "--partial", "--rejects", rejects.toString(), file);
        assertThat(partial.status()).isEqualTo(3);
        assertThat(partial.out().lines()).hasSize(2);
        assertThat(partial.err())
                .contains("2. TXT-002 /items/0/amount", "Recorded: 2; rejected: 1.");
        assertThat(rejects).content().contains("\"record\":2", "TXT-002", "rubezh-rejects");

        String mended = Files.readString(rejects).replace("2,5 U2", "25 U2");
        CliResult again = run("record", write("mended.json", mended));
        assertThat(again.status()).as(again.err()).isZero();
        assertThat(again.out().lines()).hasSize(1);
    }

    @Test
    void theHistoryAsJsonHoldsTheStepsOfTheReview() throws IOException {
        String number = record(CaseJson.SEALED.formatted("1", "92"));
        run("record", "--update", number, "--submit", "--reason", "a test");
        CliResult returned = run("review", "return", number, "--reason", "weigh it again");
        assertThat(returned.status()).as(returned.err()).isZero();
        assertThat(show(number)).doesNotContain("\"review\"");

        String json = run("show", number, "--history", "--json").out().strip();
        var shown = CanonicalJson.read(json.getBytes(StandardCharsets.UTF_8));
        assertThat((List<?>) shown.get("review"))
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("act", "RETURN")
                .containsEntry("text", "weigh it again")
                .containsEntry("station", "KG-OSH")
                .containsEntry("withdrawn", false);
    }

    @Test
    void manyErrorsAreGroupedByTheirRule() throws IOException {
        String file = write("many.json", "[" + (BAD + ",").repeat(24) + BAD + "]");
        CliResult refused = run("record", file);
        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains("TXT-002: 25 times", "1. TXT-002 /items/0/amount", "Nothing was recorded")
                .doesNotContain("25. TXT-002");
    }

    @Test
    void theReasonWhyAnAmountIsRefusedIsToldAndOnlyOnce() throws IOException {
        String fine = CaseJson.PLAIN.replace("1.250 KGM", "1.1234567890123456789 MGM");
        assertThat(run("record", write("fine.json", fine)).err())
                .contains("TXT-010 /items/0/amount");
        String date = CaseJson.PLAIN.replace("2026-11-24T10:00:00+06:00", "24.11.2026");
        assertThat(run("record", write("date.json", date)).err())
                .contains("TXT-002 /event/start")
                .doesNotContain("EVT-001");
    }

    @Test
    void optionsThatContradictEachOtherAreRefused() throws IOException {
        String file = write("one.json", CaseJson.PLAIN);
        assertThat(run("record", "--cancel", "X", file).err()).contains("[APP-065]");
        assertThat(run("record", "--rejects", root.resolve("r").toString(), file).err())
                .contains("[APP-065]");
        assertThat(run("record").err()).contains("[APP-066]");
    }

    @Test
    void theHistoryNamesLinesAndTheirPositionsInWords() throws IOException {
        String heroin = line(1, "OPI-HER");
        String hashish = line(2, "CAN-RES");
        String number = record(CaseJson.PLAIN);
        for (String lines : List.of(heroin + "," + hashish, hashish + "," + heroin)) {
            String change = write("lines.json", "{\"items\":[" + lines + "]}");
            assertThat(run("record", "--update", number, change).status()).isZero();
        }
        String history = run("show", number, "--history").out();
        assertThat(history)
                .contains("Substances and goods, position: 2 \u2192 1")
                .contains(
                        "Substances and goods: Quantity: 1.250\u00a0kg; Category: Narcotic and psychotropic")
                .doesNotContain("field.", "items", ".pos", "substance=");
    }

    @Test
    void aSubmissionNamesWhatTheCaseOwesAndEachUnknownIsSaidAtItsField() throws IOException {
        CliResult refused = run("record", write("plain.json", CaseJson.PLAIN), "--submit");
        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.err())
                .contains("DET-001", "REQ-001", "PER-015", "NAR-001", "Nothing was recorded");

        CliResult submitted =
                run("record", write("sealed.json", CaseJson.of("OPI-HER 2.075 KGM")), "--submit");
        assertThat(submitted.status()).as(submitted.err()).isZero();
        assertThat(run("show", submitted.out().strip(), "--json").out())
                .contains("\"status\":\"SUBMITTED\"", "\"reason\":\"LAT\"", "/stage");
    }

    @Test
    void aFieldThatTheStationRaisedIsAskedForUntilItIsReset() throws IOException {
        CliResult raised = run("rules", "raise", "proceedings.rights", "--to", "error");
        assertThat(raised.status()).as(raised.err()).isZero();
        assertThat(raised.err()).contains("A submission asks for the field proceedings.rights.");
        assertThat(raised.out()).containsPattern("proceedings.rights +hint +error");
        String complete = CaseJson.of("OPI-HER 2.075 KGM");
        CliResult refused = run("record", write("raised.json", complete), "--submit");
        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.err()).contains("REQ-001 /proceedings/rights", "Not stated: \u201c");
        assertThat(run("rules", "list", "--json").out())
                .contains(
                        "\"builtIn\":\"HINT\",\"code\":\"proceedings.rights\",\"current\":\"STOP\",\"raised\":true");
        assertThat(run("rules", "raise", "proceedings.rights", "--to", "question").err())
                .contains("[RUL-003]");
        assertThat(run("rules", "reset", "proceedings.rights").status()).isZero();
        CliResult submitted = run("record", write("raised.json", complete), "--submit");
        assertThat(submitted.status()).as(submitted.err()).isZero();
    }

    @Test
    void theCategoriesOfAnArticleWithSeveralAreNamed() throws IOException {
        String tramadol =
                CaseJson.PLAIN.replace("OPI-HER", "OPI-TRA").replace("1.250 KGM", "20 U2");
        CliResult refused = run("record", write("tramadol.json", tramadol), "--submit");
        assertThat(refused.err())
                .contains("ITM-010", "Tramadol belongs to several categories", "(DRG, POT, MED)");
        String chosen = tramadol.replace("\"OPI-TRA\"", "\"OPI-TRA\",\"category\":\"MED\"");
        assertThat(run("record", write("chosen.json", chosen), "--submit").err())
                .doesNotContain("ITM-010");
    }

    @Test
    void whatFollowsIsFilledInWithoutTheEditor() throws IOException {
        String number = run("record", write("plain.json", CaseJson.PLAIN)).out().strip();
        assertThat(run("show", number, "--json").out())
                .contains(
                        "\"category\":\"DRG\"",
                        "\"customsBody\":\"KG-SCS\"",
                        "\"leadAgency\":\"CUS\"",
                        "\"region\":\"KG-O\"");
        assertThat(
                        run("totals", "--by", "category", "--include-drafts", "--format", "csv")
                                .out()
                                .lines())
                .anyMatch(line -> line.startsWith("DRG,"));
    }

    private static String line(int id, String substance) {
        return "{\"id\":\"01930000-0000-7000-8000-00000000000%d\",\"substance\":\"%s\"}"
                .formatted(id, substance);
    }
}
