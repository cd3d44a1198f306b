package rubezh.domain.seizure;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.rules.SeizureRules;
import rubezh.domain.seizure.rules.SubmissionRules;
import rubezh.domain.seizure.rules.ValidationPhase;
import rubezh.domain.seizure.rules.Violation;
import rubezh.format.DomainFormat;
import rubezh.shape.Field;
import rubezh.shape.Pointer;
import rubezh.shape.RecordParseResult;
import rubezh.shape.RecordShape;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.text.Messages;

/**
 * A valid seizure with changes written as a script: {@code items/a/weighing/gross=12.75 KGM;
 * event/start=…}. A line is named by a letter and created parent its first use; an empty value
 * removes the old one; values of a list are separated by commas.
 */
public final class SeizureScript {
    public static final ReferenceData REFERENCE = ReferenceReader.builtIn();
    public static final Instant NOW = Instant.parse("2026-11-24T08:03:00Z");

    private static final RecordShape<Seizure> SHAPE = RecordShape.of(Seizure.class);
    private static final String IDS = "00000000-0000-7000-8000-00000000000";
    private static final String VALID =
            """
            event/start=2026-11-24T13:41:00+06:00; event/direction=TRA;
            detection/selection=RND; detection/means=PHY;
            place/country=KG; place/post=KG-DOS; route/departure=TJ; route/destination=RU;
            items/a/substance=OPI-HER; items/a/amount=1.25 KGM;
            concealment/place=FUE; concealment/method=CVT;
            conveyances/b/mode=3; conveyances/b/type=CAR;
            parties/persons/c/role=DRV; parties/persons/c/citizenship=TJ; parties/persons/c/sex=1;
            narrative/circumstances=При досмотре автомобиля в топливном баке обнаружены свёртки с \
            веществом, они взвешены и опечатаны при понятых.
            """;

    /** What a submission asks beyond {@link #VALID}. */
    private static final String ASKED =
            """
            header/station=KG-OSH; header/handling=H2; header/offences=CON;
            event/end=2026-11-24T14:00:00+06:00; route/basis=DOC;
            items/a/form=PWD; items/a/stage=SUSPECTED; items/a/taking=SEI; items/a/packages=3;
            items/a/weighing/method=CAL; items/a/weighing/packaging=EC;
            items/a/appearance/nationalList=I; conveyances/b/state/cavity=NO;
            parties/persons/c/age=44; parties/persons/c/measures/action=ADM;
            narrative/summary=Героин в топливном баке легкового автомобиля;
            """;

    private SeizureScript() {}

    public static Seizure valid() {
        return validWith("");
    }

    public static Seizure validWith(@Nullable String changes) {
        var tree = new LinkedHashMap<String, Object>();
        write(tree, VALID);
        write(tree, Objects.requireNonNullElse(changes, ""));
        return read(tree);
    }

    /** Returns a valid seizure that leaves nothing open at submission, with changes. */
    public static Seizure completeWith(String changes) {
        var tree = new LinkedHashMap<String, Object>();
        write(tree, VALID);
        write(tree, ASKED);
        write(tree, changes);
        return read(tree);
    }

    /** Returns a seizure with the values of a script only. */
    public static Seizure only(String script) {
        var tree = new LinkedHashMap<String, Object>();
        write(tree, script);
        return read(tree);
    }

    /** Returns a check of a car without result. */
    public static Seizure negativeCheck(String changes) {
        return only(
                """
                event/start=2026-11-24T13:41:00+06:00; event/direction=TRA; detection/selection=RND;
                place/country=KG; place/post=KG-DOS; route/departure=TJ; route/destination=RU;
                conveyances/b/mode=3; conveyances/b/type=CAR;
                narrative/circumstances=Автомобиль остановлен по случайному выбору, осмотрены \
                салон, багажник и груз, запрещённого ничего не найдено, автомобиль отпущен.
                """
                        + changes);
    }

    private static Seizure read(Map<String, Object> tree) {
        RecordParseResult<Seizure> result = SHAPE.read(tree);
        assertThat(result.problems()).isEmpty();
        return result.record();
    }

    private static void write(Map<String, Object> tree, String script) {
        for (String change : script.split(";")) {
            if (!change.isBlank()) {
                String[] sides = change.strip().split("=", 2);
                put(tree, "/" + sides[0].replaceAll("/([a-f])(?=/|$)", "/" + IDS + "$1"), sides[1]);
            }
        }
    }

    private static void put(Map<String, Object> tree, String pointer, String value) {
        Field field = SHAPE.field(Pointer.of(pointer).fieldPath()).orElseThrow();
        List<String> steps = Pointer.of(pointer).steps();
        Map<String, Object> parent = tree;
        for (int i = 0; i < steps.size() - 1; i++) {
            boolean line = steps.get(i + 1).startsWith(IDS);
            parent =
                    line
                            ? line(parent, steps.get(i), steps.get(++i))
                            : section(parent, steps.get(i));
        }
        if (value.isEmpty()) {
            parent.remove(steps.getLast());
        } else {
            parent.put(steps.getLast(), plain(field, value));
        }
    }

    private static Object plain(Field field, String value) {
        if (field.list()) {
            return Arrays.stream(value.split(","))
                    .map(s -> s.startsWith("@") ? IDS + s.charAt(1) : s)
                    .toList();
        }
        if (value.contains("@")) {
            return value.replace("@", IDS);
        }
        return field.type() == Integer.class ? Long.valueOf(value) : value;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> section(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.computeIfAbsent(name, _ -> new LinkedHashMap<>());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> line(Map<String, Object> parent, String list, String id) {
        var lines =
                (List<Map<String, Object>>)
                        parent.computeIfAbsent(list, _ -> new ArrayList<Object>());
        for (Map<String, Object> line : lines) {
            if (id.equals(line.get("id"))) {
                return line;
            }
        }
        var created = new LinkedHashMap<String, Object>();
        created.put("id", id);
        created.put("pos", lines.size() + 1L);
        lines.add(created);
        return created;
    }

    /** Asserts the violations of a valid seizure with changes; null expects none. */
    public static void assertViolations(@Nullable String changes, @Nullable String expected) {
        assertThat(violations(changes)).isEqualTo(expected == null ? "" : expected);
    }

    /**
     * Returns the violations at submission as text: {@code QTY-007 STOP items/a/weighing/gross; …}.
     */
    public static String violations(@Nullable String changes) {
        return format(
                SeizureRules.check(validWith(changes), NOW, REFERENCE, ValidationPhase.SUBMIT));
    }

    /**
     * Formats violations and asserts that each has a sentence in both languages; what a submission
     * asks besides is left out, see {@link #asked}.
     */
    public static String format(List<Violation> violations) {
        violations.forEach(SeizureScript::assertHasMessage);
        return unasked(violations).stream()
                .map(v -> v.code() + " " + v.severity() + " " + withoutIds(v.pointer()))
                .collect(joining("; "));
    }

    /** Returns the violations without the fields that a submission asks for. */
    public static List<Violation> unasked(List<Violation> violations) {
        return violations.stream().filter(v -> !SubmissionRules.isQuestion(v)).toList();
    }

    /** Returns the fields that a submission asks for, {@code items/a/taking}. */
    public static List<String> asked(Seizure seizure) {
        return SeizureRules.check(seizure, NOW, REFERENCE, ValidationPhase.SUBMIT).stream()
                .filter(v -> SubmissionRules.isQuestion(v))
                .map(v -> withoutIds(v.pointer()))
                .toList();
    }

    public static String withoutIds(String pointer) {
        return pointer.substring(1).replace(IDS, "");
    }

    public static String message(Violation violation, Language language) {
        return DomainFormat.onScreen(Messages.in(language), REFERENCE).violation(violation);
    }

    private static void assertHasMessage(Violation violation) {
        for (Language language : Language.values()) {
            assertThat(message(violation, language)).doesNotContain("{", "}", "rule.");
        }
    }
}
