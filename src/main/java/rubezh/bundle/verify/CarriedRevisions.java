package rubezh.bundle.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BundleContent;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleHeader.Origin;
import rubezh.bundle.format.HeaderReader;
import rubezh.bundle.format.LineReader;
import rubezh.bundle.format.RevisionReader;
import rubezh.bundle.format.RevisionReader.ParsedLine;
import rubezh.bundle.format.SealVerifier.VerifiedSeal;
import rubezh.bundle.roster.RosterLog;
import rubezh.bundle.roster.RosterRevision;
import rubezh.journal.Revision;
import rubezh.journal.Revision.Predecessor;
import rubezh.json.RecordKind;
import rubezh.json.RevisionLine;
import rubezh.json.RevisionParseResult;
import rubezh.json.RevisionParseResult.Known;
import rubezh.json.RevisionParseResult.Problem;
import rubezh.json.RevisionParseResult.Refused;
import rubezh.security.SignatureCheck;

/**
 * Revisions of a bundle that are looked at before its sender is judged: the rosters, as a post that
 * headquarters enrolled after the last bundle that came from there brings the roster that lists it,
 * and the first revision of the sender, which names the installation that it continues.
 *
 * @param bundle plain content of the bundle
 * @param name file name in messages
 */
public record CarriedRevisions(
        BundleContent bundle, String name, VerifiedSeal seal, SignatureCheck signatures) {
    private static final List<String> ROSTER =
            Stream.of(RecordKind.ROSTER, RecordKind.INSTALLATION)
                    .map(kind -> "\"kind\":\"" + kind.name() + "\"")
                    .toList();
    private static final List<String> SUCCEEDS = List.of("\"succeeds\":{");
    private static final RevisionParseResult PASSED = new Refused(Problem.MEMBER, "");

    /** Installation that a sender says it continues, as its first revision states it. */
    record Continuation(Predecessor former, boolean signed) {}

    /**
     * Returns a log with those that are signed by a known key; whether that is the key of
     * headquarters the log says.
     */
    RosterLog addTo(RosterLog log, Map<UUID, Origin> known) {
        var found = new ArrayList<RosterRevision>();
        forEach(
                ROSTER,
                revision -> {
                    Origin signer = known.get(revision.link().replica());
                    if (signer != null && isSigned(revision, signer)) {
                        RosterRevision.of(revision).ifPresent(found::add);
                    }
                });
        return log.with(found);
    }

    /** Returns the installation that a sender says it continues; empty if the bundle has none. */
    Optional<Continuation> continuationOf(Origin sender) {
        var found = new AtomicReference<@Nullable Continuation>();
        forEach(
                SUCCEEDS,
                revision -> {
                    Predecessor former = revision.link().succeeds();
                    if (former != null
                            && revision.link().replica().equals(sender.replica())
                            && isSigned(revision, sender)) {
                        boolean signed = SuccessionCheck.isSigned(signatures, former, sender);
                        found.set(new Continuation(former, signed));
                    }
                });
        return Optional.ofNullable(found.get());
    }

    /** Passes the revisions whose line has one of some texts, and that can be read. */
    private void forEach(List<String> texts, Consumer<Revision> consumer) {
        try (var lines = new LineReader(bundle)) {
            HeaderReader.read(lines, name, seal);
            try (var reader =
                    new RevisionReader(lines, name, Runnable::run, line -> read(line, texts))) {
                for (ParsedLine line = reader.next(); line != null; line = reader.next()) {
                    if (line.reading() instanceof Known(var stored)) {
                        consumer.accept(stored.revision());
                    }
                }
            }
        } catch (IOException e) {
            throw BundleError.readFault(e, name);
        }
    }

    private static RevisionParseResult read(byte[] line, List<String> texts) {
        String content = new String(line, ISO_8859_1);
        return texts.stream().anyMatch(content::contains) ? RevisionLine.read(line) : PASSED;
    }

    private boolean isSigned(Revision revision, Origin signer) {
        return signatures.verify(
                HexFormat.of().parseHex(signer.publicKey()),
                RevisionLine.signedMessage(revision.id()),
                HexFormat.of().parseHex(revision.signature()));
    }

    /** Check of the statement by which a former key confirms who continues its chain. */
    static final class SuccessionCheck {
        private SuccessionCheck() {}

        static boolean isSigned(SignatureCheck signatures, Predecessor former, Origin successor) {
            return former.signature() != null
                    && signatures.verify(
                            HexFormat.of().parseHex(former.publicKey()),
                            RevisionLine.successionMessage(
                                    former, successor.replica(), successor.publicKey()),
                            HexFormat.of().parseHex(former.signature()));
        }
    }
}
