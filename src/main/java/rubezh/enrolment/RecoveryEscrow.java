package rubezh.enrolment;

import module java.base;

import rubezh.bundle.format.BundleHeader.Origin;
import rubezh.json.JsonObjectReader;
import rubezh.json.JsonObjectWriter;
import rubezh.security.Fingerprint;
import rubezh.security.RecoveryCode;
import rubezh.security.Signer;
import rubezh.text.Fault;

/**
 * Code of a recovery sheet as it is left with headquarters: one line of canonical JSON, signed with
 * the key that it names, and encrypted to headquarters ({@link EnrolmentService.EscrowFile}).
 *
 * @param replica identity of the installation whose register the code opens
 * @param publicKey its key, Ed25519, raw, hexadecimal
 * @param station code of its station
 * @param nameRu name of the station in Russian
 * @param nameEn name in English
 * @param officer login of who made the sheet
 * @param at when, by the clock of the installation
 * @param code code of the sheet
 */
public record RecoveryEscrow(
        UUID replica,
        String publicKey,
        String station,
        String nameRu,
        String nameEn,
        String officer,
        Instant at,
        RecoveryCode code) {
    /** Value of the member {@code format}. */
    private static final String FORMAT = "rubezh-recovery-escrow/1";

    /** Returns the fingerprint of the key that signed it. */
    public Fingerprint fingerprint() {
        return new Origin(replica, station, publicKey).fingerprint();
    }

    /** Returns the line, readable. */
    byte[] sign(Signer signer) {
        Map<String, Object> tree =
                new JsonObjectWriter()
                        .put("format", FORMAT)
                        .putAll(this, "replica", "station", "nameRu", "nameEn", "officer", "at")
                        .put("key", publicKey)
                        .put("code", code.text())
                        .tree();
        return SignedLine.sign(FORMAT, tree, signer);
    }

    /**
     * Reads the line.
     *
     * @param name file name in messages
     * @throws Fault {@code ENR-015} if it is none, or the key that it names did not sign it
     */
    static RecoveryEscrow of(byte[] plain, String name) {
        try {
            SignedLine line = SignedLine.read(plain);
            RecoveryEscrow escrow = read(new JsonObjectReader(line.members()));
            if (line.isSignedBy(escrow.publicKey, FORMAT)) {
                return escrow;
            }
            throw new IllegalArgumentException("signature");
        } catch (IllegalArgumentException | Fault e) {
            throw new Fault(e, Fault.Exit.UNVERIFIED, "ENR-015", name);
        }
    }

    private static RecoveryEscrow read(JsonObjectReader reader) {
        if (!reader.text("format").equals(FORMAT)) {
            throw new IllegalArgumentException("format");
        }
        return new RecoveryEscrow(
                reader.uuid("replica"),
                reader.hash("key"),
                reader.text("station"),
                reader.text("nameRu"),
                reader.text("nameEn"),
                reader.text("officer"),
                reader.time("at"),
                RecoveryCode.parse(reader.text("code")));
    }
}
