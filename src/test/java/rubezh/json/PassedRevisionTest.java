package rubezh.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.fixtures.GeneratedSeizure;
import rubezh.fixtures.TestSigner;
import rubezh.journal.PassedRevision;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.journal.StoredRevision;

/** What an export decides on is read without the rest of a line, and is what the line says. */
final class PassedRevisionTest {
    private static final TestSigner SIGNER = new TestSigner(1);

    @Test
    void whatIsPassedOnIsReadAsFromTheWholeLine() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var body = new LinkedHashMap<>(SeizureShape.SHAPE.write(GeneratedSeizure.from(random)));
            body.put("last", Map.of("}\"", List.of("]\\", "\\\"{", 7L, Map.of(), true)));
            if (seed % 10 == 0) {
                body.put("header", seed % 20 == 0 ? "№ \"1\" {" : List.of(1L, Map.of()));
            }
            assertPassedLikeWhole(body, random);
        }
        assertPassedLikeWhole(Map.of(), new Random(0));
        assertPassedLikeWhole(Map.of("header", Map.of("status", "\\ }\n№")), new Random(1));
    }

    private static void assertPassedLikeWhole(Map<String, Object> body, Random random) {
        StoredRevision whole = revision(body, random);
        PassedRevision passed = RevisionLine.readPassed(whole.line());
        assertThat(passed).as("%s", body).isEqualTo(PassedRevision.of(whole));
        assertThat(passed.line()).isSameAs(whole.line());
        assertThat(passed.link()).isEqualTo(whole.revision().link());
        assertThat(passed.attachments()).isEqualTo(whole.revision().content().attachments());
    }

    /** With parents, or as the first of a chain that succeeds another. */
    private static StoredRevision revision(Map<String, Object> body, Random random) {
        var other = RevisionId.of("cd".repeat(32));
        List<RevisionId> parents = random.nextBoolean() ? List.of() : List.of(other);
        UUID replica = SIGNER.replica();
        var former = new Revision.Predecessor(new UUID(0, 9), "ef".repeat(32), 12, other);
        Revision.Link link =
                random.nextBoolean()
                        ? new Revision.Link(replica, 1, null, parents, former)
                        : new Revision.Link(replica, 1 + random.nextInt(1, 99), other, parents);
        var at = OffsetDateTime.parse("2026-11-24T22:27:38+06:00");
        return RevisionLine.sign(
                new UnsignedRevision(
                        new Revision.Subject(new UUID(0x7000L, 1), "seizure", "seizure/1.0"),
                        new Revision.Act(RevisionKind.PUT, "officer:a", "KG", at, "№ \"}", true),
                        link,
                        "0f".repeat(16),
                        body,
                        new TreeSet<>(List.of(""))),
                SIGNER::sign);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "no JSON",
                "{\"id\":1}",
                "{\"id\":}",
                "{\"body\":{\"header\":{\"a\":"
            })
    void whatIsNoRevisionIsNotPassedOn(String line) {
        assertThatThrownBy(() -> RevisionLine.readPassed(line.getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCutOrContinuedLineIsNotPassedOn() {
        byte[] line = revision(Map.of("a", "b"), new Random(3)).line();
        for (int length = 0; length < line.length; length++) {
            byte[] cut = Arrays.copyOf(line, length);
            assertThatThrownBy(() -> RevisionLine.readPassed(cut))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        byte[] longer = Arrays.copyOf(line, line.length + 1);
        longer[line.length] = '}';
        assertThatThrownBy(() -> RevisionLine.readPassed(longer))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
