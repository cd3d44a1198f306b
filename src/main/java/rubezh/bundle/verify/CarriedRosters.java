package rubezh.bundle.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import module java.base;

import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleHeader.Origin;
import rubezh.bundle.format.HeaderReader;
import rubezh.bundle.format.LineReader;
import rubezh.bundle.format.RevisionReader;
import rubezh.bundle.format.RevisionReader.ParsedLine;
import rubezh.bundle.format.SealVerifier.VerifiedSeal;
import rubezh.bundle.roster.RosterLog;
import rubezh.journal.Revision;
import rubezh.json.RecordKind;
import rubezh.json.RevisionLine;
import rubezh.json.RevisionParseResult;
import rubezh.json.RevisionParseResult.Known;
import rubezh.json.RevisionParseResult.Problem;
import rubezh.json.RevisionParseResult.Refused;
import rubezh.security.SignatureCheck;

/**
 * Rosters that a bundle brings, looked at before its sender is judged: a post that headquarters
 * enrolled after the last bundle that came from there brings the roster that lists it.
 *
 * @param bundle private copy
 */
public record CarriedRosters(Path bundle, VerifiedSeal seal, SignatureCheck signatures) {
    private static final String KIND = "\"kind\":\"" + RecordKind.ROSTER.name() + "\"";
    private static final RevisionParseResult NO_ROSTER = new Refused(Problem.MEMBER, "");

    /**
     * Returns a log with those that are signed by a known key; whether that is the key of
     * headquarters the log says.
     */
    RosterLog addTo(RosterLog log, Map<UUID, Origin> known) {
        String name = String.valueOf(bundle.getFileName());
        try (var lines = new LineReader(bundle)) {
            HeaderReader.read(lines, name, seal);
            try (var rosters = new RevisionReader(lines, name, Runnable::run, this::read)) {
                return addTo(log, rosters, known);
            }
        } catch (IOException e) {
            throw BundleError.readFault(e, name);
        }
    }

    private RosterLog addTo(RosterLog log, RevisionReader rosters, Map<UUID, Origin> known)
            throws IOException {
        RosterLog all = log;
        for (ParsedLine line = rosters.next(); line != null; line = rosters.next()) {
            if (line.reading() instanceof Known(var stored) && isSigned(stored.revision(), known)) {
                all = all.with(stored.revision());
            }
        }
        return all;
    }

    private RevisionParseResult read(byte[] line) {
        return new String(line, ISO_8859_1).contains(KIND) ? RevisionLine.read(line) : NO_ROSTER;
    }

    private boolean isSigned(Revision revision, Map<UUID, Origin> known) {
        Origin signer = known.get(revision.link().replica());
        return signer != null
                && signatures.verify(
                        HexFormat.of().parseHex(signer.publicKey()),
                        RevisionLine.signedMessage(revision.id()),
                        HexFormat.of().parseHex(revision.signature()));
    }
}
