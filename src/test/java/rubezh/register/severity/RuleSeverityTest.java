package rubezh.register.severity;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;
import static rubezh.domain.seizure.SeizureFields.NARRATIVE_SUMMARY;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.HeaderRules;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.domain.seizure.severity.RaisableRules;
import rubezh.fixtures.MemoryRegister;
import rubezh.fixtures.Seizures;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureShape;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.security.Audit;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.security.Session;
import rubezh.table.ReferenceReader;
import rubezh.table.RuleFormat;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Rules that a station raises, on records that are submitted. */
final class RuleSeverityTest {
    private static final String MINOR = "PER-004";

    private final MemoryRegister post = new MemoryRegister("KG-OSH", 1);
    private final RuleSeverityService rules = service(Role.ADMINISTRATOR);

    private RuleSeverityService service(Role role) {
        var officer = new Officer("ivanova", "Иванова И.", "", Set.of(role));
        var session = new Session(officer, post.session().sealer(), post.signer());
        return new RuleSeverityService(post.storage().notes(), session, Audit.NONE, () -> {});
    }

    /** Returns a case that breaks nothing but a rule that hints. */
    private static Seizure ofMinor() {
        return SeizureShape.SHAPE.with(Seizures.complete(), Seizures.PERSON + "/age", 17);
    }

    private SaveResult save(Seizure seizure, SaveIntent intent) {
        UUID record = post.register().newRecordId();
        return post.register().record(SaveRequest.ofNew(record, seizure, intent));
    }

    private Severity severity(Seizure seizure, SaveIntent intent) {
        return post.register().check(seizure, intent).stream()
                .filter(violation -> violation.code().equals(MINOR))
                .map(Violation::severity)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRaisedHintHasToBeCorrectedAtSubmissionAndNotInADraft() {
        assertThat(save(ofMinor(), SaveIntent.SUBMIT)).isInstanceOf(SaveResult.Saved.class);
        rules.raise(MINOR, Severity.STOP);
        assertThat(save(ofMinor(), SaveIntent.SUBMIT)).isNotInstanceOf(SaveResult.Saved.class);
        assertThat(save(ofMinor(), SaveIntent.SAVE)).isInstanceOf(SaveResult.Saved.class);
        rules.reset(MINOR);
        assertThat(save(ofMinor(), SaveIntent.SUBMIT)).isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void aRaisedHintAsksForAReason() {
        rules.raise(MINOR, Severity.QUESTION);
        Seizure own = SeizureShape.SHAPE.with(ofMinor(), HEADER_STATION.pointer(), "KG-OSH");
        assertThat(severity(own, SaveIntent.SUBMIT)).isEqualTo(Severity.QUESTION);
        assertThat(save(ofMinor(), SaveIntent.SUBMIT)).isNotInstanceOf(SaveResult.Saved.class);
        UUID record = post.register().newRecordId();
        var answered =
                SaveRequest.ofNew(record, ofMinor(), SaveIntent.SUBMIT)
                        .withReason("the file has it all", Set.of(MINOR));
        assertThat(post.register().record(answered)).isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void recordsOfOtherStationsKeepTheSeveritiesOfTheProgram() {
        rules.raise(MINOR, Severity.STOP);
        Seizure other = SeizureShape.SHAPE.with(ofMinor(), HEADER_STATION.pointer(), "KG-DOS");
        assertThat(severity(other, SaveIntent.SUBMIT)).isEqualTo(Severity.HINT);
    }

    @Test
    void whatIsRaisedMakesNoSubmittedRecordInvalid() {
        UUID record = post.register().newRecordId();
        post.register().record(SaveRequest.ofNew(record, ofMinor(), SaveIntent.SUBMIT));
        rules.raise(MINOR, Severity.STOP);
        var saved = post.register().open(record).orElseThrow();
        assertThat(post.register().invalidating(saved)).isEmpty();
        Seizure corrected =
                SeizureShape.SHAPE.with(
                        saved.seizure(), NARRATIVE_SUMMARY.pointer(), "weighed again");
        assertThat(post.register().record(SaveRequest.ofChange(saved, corrected, SaveIntent.SAVE)))
                .isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void noRuleIsLowered() {
        assertFault(() -> rules.raise("QTY-003", Severity.HINT), "RUL-002");
        assertFault(() -> rules.raise("QTY-003", Severity.QUESTION), "RUL-002");
        assertFault(() -> rules.raise("QTY-002", Severity.STOP), "RUL-001");
        assertFault(() -> service(Role.SUPERVISOR).raise("QTY-003", Severity.STOP), "SEC-011");
        assertThat(rules.list()).noneMatch(RuleSeverity::isRaised);
    }

    @Test
    void aQuestionRaisedToAnErrorSaysThatNoReasonIsTaken() {
        ReferenceData reference = ReferenceReader.builtIn();
        var violation = new Violation("/items", "QTY-003", Severity.STOP, List.of("1 t", "100 kg"));
        assertThat(DomainFormat.onScreen(Messages.in(Language.EN), reference).violation(violation))
                .endsWith("or give a reason. This station takes no reason here: correct it.");
        var taken = new Violation("/route", HeaderRules.NOT_CONFIRMED, Severity.STOP, List.of("x"));
        assertThat(DomainFormat.onScreen(Messages.in(Language.EN), reference).violation(taken))
                .endsWith("confirm it: Alt+=.");
    }

    /** The manual tells the severity of each rule; the table has all but one of them. */
    @Test
    void theTableHasTheQuestionsAndHintsOfTheManual() throws IOException {
        String page = Files.readString(Path.of("i18n/manual/en/rules.md"));
        var told = new TreeMap<String, Severity>();
        section(page, "## Question").forEach(code -> told.put(code, Severity.QUESTION));
        section(page, "## Hint").forEach(code -> told.put(code, Severity.HINT));
        told.remove("ITM-008");
        assertThat(RaisableRules.ALL).isEqualTo(told);
    }

    private static Stream<String> section(String page, String heading) {
        String from = page.substring(page.indexOf(heading) + heading.length());
        String section = from.contains("\n## ") ? from.substring(0, from.indexOf("\n## ")) : from;
        var codes = Pattern.compile("`([A-Z]{3})-(\\d{3})`(?: to `[A-Z]{3}-(\\d{3})`)?");
        return codes.matcher(section)
                .results()
                .flatMap(found -> {
                    int first = Integer.parseInt(found.group(2));
                    String last = found.group(3);
                    return IntStream.rangeClosed(
                                    first, last == null ? first : Integer.parseInt(last))
                            .mapToObj(i -> found.group(1) + "-%03d".formatted(i));
                });
    }

    @Test
    void everyRuleCanBeReadWithoutARecord() {
        Arrays.stream(Language.values())
                .map(language -> new RuleFormat(Messages.in(language)))
                .forEach(text ->
                        RaisableRules.ALL
                                .keySet()
                                .forEach(code ->
                                        assertThat(text.sentence(code))
                                                .as(code)
                                                .isNotBlank()
                                                .doesNotContain("…", "{")));
    }
}
