package rubezh.json;

import module java.base;

import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Revision;

/**
 * Id of a record that follows from what the record is about, so that stations that know nothing of
 * each other write into one record: UUID version 8 (RFC 9562) of the first 16 bytes of the SHA-256
 * of {@code rubezh-KIND/1} and the parts, each after a zero, in UTF-8. Of a review record the part
 * is not text, but the 16 bytes of the id of the seizure.
 */
public final class DerivedId {
    /** UUID version of such ids. */
    public static final int VERSION = 8;

    /** Id of every roster. */
    public static final UUID ROSTER = of("roster");

    /** Id that the ids of all {@link #ofInstallation installations} begin like. */
    public static final UUID INSTALLATIONS = of("installation");

    /** Id that the ids of all {@link #ofGrants grant records} begin like. */
    public static final UUID GRANTS = of("grant");

    /** Id that the ids of all {@link #ofTemplate templates of papers} begin like. */
    public static final UUID TEMPLATES = of("paper-template");

    /** Id that the ids of all {@link #ofMapping mappings of tables} begin like. */
    public static final UUID MAPPINGS = of("table-mapping");

    /** Id that the ids of all {@link #ofLayout layouts of extracts} begin like. */
    public static final UUID LAYOUTS = of("extract-layout");

    /** Id of the record of shared views. */
    public static final UUID VIEWS = of("views");

    private static final byte[] REVIEW = "rubezh-review/1\0".getBytes(StandardCharsets.UTF_8);
    private static final long VERSION_BITS = (long) VERSION << 12;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private DerivedId() {}

    public static UUID ofOperation(OperationCode code) {
        return of("operation", code);
    }

    /** Returns the id of an operation; empty if it has no code. */
    public static Optional<UUID> of(Operation operation) {
        return Optional.ofNullable(operation.code()).map(DerivedId::ofOperation);
    }

    /** Returns the id of a day; empty if it lacks operation, station or date. */
    public static Optional<UUID> of(OperationDay day) {
        return day.operation() == null || day.station() == null || day.day() == null
                ? Optional.empty()
                : Optional.of(of("operation-day", day.operation(), day.station(), day.day()));
    }

    /**
     * Returns the id of the nil report of a day, whichever installation of the station gives it.
     */
    public static UUID ofNilReport(String station, LocalDate day) {
        return of("nil-report", station, day);
    }

    /** Returns the id of an officer, the same at every installation of his station. */
    public static UUID ofOfficer(String station, String login) {
        return of("officer", station, login);
    }

    /** Returns the id of the officer who wrote a revision. */
    public static UUID ofAuthor(Revision revision) {
        String author = revision.act().author();
        return ofOfficer(revision.act().station(), author.substring(author.indexOf(':') + 1));
    }

    /** Returns the id of all receipts of a bundle, whoever writes one. */
    public static UUID ofReceipt(UUID bundle) {
        return of("receipt", bundle);
    }

    /**
     * Returns the id of what headquarters says of an installation. All of these have the first half
     * in common, so that a journal finds them without reading any other.
     */
    public static UUID ofInstallation(UUID replica) {
        return like(INSTALLATIONS, of("installation", replica));
    }

    /**
     * Returns the id of what a station asked of others and gave them. All of these have the first
     * half in common.
     */
    public static UUID ofGrants(String station) {
        return like(GRANTS, of("grant", station));
    }

    /**
     * Returns the id of the template that a station has for a paper. All of these have the first
     * half in common.
     */
    public static UUID ofTemplate(String station, String paper) {
        return like(TEMPLATES, of("paper-template", station, paper));
    }

    /**
     * Returns the id of the mapping of tables that a station keeps under a name. All of these have
     * the first half in common.
     */
    public static UUID ofMapping(String station, String name) {
        return like(MAPPINGS, of("table-mapping", station, name));
    }

    /**
     * Returns the id of the layout of extracts that a station keeps under a name. All of these have
     * the first half in common.
     */
    public static UUID ofLayout(String station, String name) {
        return like(LAYOUTS, of("extract-layout", station, name));
    }

    private static UUID like(UUID all, UUID one) {
        return new UUID(all.getMostSignificantBits(), one.getLeastSignificantBits());
    }

    /** Returns whether an id is one that {@link #ofInstallation} gives. */
    public static boolean isInstallation(UUID recordId) {
        return recordId.getMostSignificantBits() == INSTALLATIONS.getMostSignificantBits();
    }

    public static UUID ofCodeList(CodeListId list) {
        return of("code-list", list.file());
    }

    /** Returns the list whose record has an id; empty for any other record. */
    public static Optional<CodeListId> codeList(UUID recordId) {
        return recordId.version() == VERSION
                ? Arrays.stream(CodeListId.values())
                        .filter(CodeListId::isExtensible)
                        .filter(list -> ofCodeList(list).equals(recordId))
                        .findFirst()
                : Optional.empty();
    }

    /** Returns the id of the review record of a seizure. */
    public static UUID ofReview(UUID seizure) {
        ByteBuffer bytes = ByteBuffer.allocate(REVIEW.length + 2 * Long.BYTES).put(REVIEW);
        bytes.putLong(seizure.getMostSignificantBits()).putLong(seizure.getLeastSignificantBits());
        return ofBytes(bytes.array());
    }

    /** Returns the seizure that a revision of a review record in its place speaks of. */
    public static Optional<UUID> seizureOf(Revision revision) {
        return RecordKind.REVIEW.isOf(revision)
                ? Optional.ofNullable(RecordKind.REVIEW.read(revision).seizure())
                        .filter(id -> ofReview(id).equals(revision.subject().recordId()))
                : Optional.empty();
    }

    private static UUID of(String kind, Object... parts) {
        var text = new StringBuilder("rubezh-").append(kind).append("/1");
        for (Object part : parts) {
            text.append('\0').append(part);
        }
        return ofBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static UUID ofBytes(byte[] bytes) {
        ByteBuffer hash = ByteBuffer.wrap(HexFormat.of().parseHex(Sha256.digest(bytes).hex()));
        return new UUID(
                hash.getLong() & ~0xF000L | VERSION_BITS, hash.getLong() & ~0L >>> 2 | VARIANT);
    }
}
