package rubezh.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rubezh.domain.seizure.rules.Violation;
import rubezh.fixtures.HostileBodies;
import rubezh.fixtures.HostileBodies.HostileBody;
import rubezh.table.ReferenceReader;

/** What makes a body from outside not valid. */
final class BodyValidatorTest {
    private static final Instant NOW = Instant.parse("2026-11-24T20:00:00Z");

    private final BodyValidator validator =
            new BodyValidator(ReferenceReader.builtIn(), InstantSource.fixed(NOW));

    static List<HostileBody> hostile() {
        return HostileBodies.all();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aBodyThatCouldNotBeTypedIsNamedByFieldAndCode(HostileBody hostile) {
        assertThat(validator.violations(hostile.body()))
                .extracting(Violation::pointer, Violation::code)
                .contains(tuple(hostile.pointer(), hostile.code()));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void allRulesFindTheSameAsThoseOfADraft(HostileBody hostile) {
        assertThat(validator.findings(hostile.body()).violations())
                .isEqualTo(validator.violations(hostile.body()));
    }

    @Test
    void aCompleteSeizureIsValid() {
        assertThat(validator.violations(HostileBodies.valid())).isEmpty();
    }

    @Test
    void whatANewerVersionMayWriteIsNoViolation() {
        assertThat(violationsWith("/invented", "member of a newer version")).isEmpty();
        assertThat(violationsWith("/place/post", "KG-NEW")).isEmpty();
        assertThat(violationsWith("/detection/means", List.of("NEUTRON"))).isEmpty();
    }

    @Test
    void whatIsAskedForAtSubmissionOnlyIsNoViolation() {
        var body = HostileBodies.valid();
        List.of("narrative", "detection", "route", "conveyances").forEach(body::remove);
        assertThat(validator.violations(body)).isEmpty();
    }

    @Test
    void aClockThatDiffersIsNoViolation() {
        assertThat(violationsWith("/event/start", "2026-11-25T08:00:00Z")).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<Violation> violationsWith(String pointer, Object plain) {
        var body = HostileBodies.valid();
        String[] steps = pointer.substring(1).split("/");
        Map<String, Object> members =
                steps.length == 1
                        ? body
                        : (Map<String, Object>) Objects.requireNonNull(body.get(steps[0]));
        members.put(steps[steps.length - 1], plain);
        return validator.violations(body);
    }
}
