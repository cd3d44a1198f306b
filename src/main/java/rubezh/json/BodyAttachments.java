package rubezh.json;

import module java.base;

import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Revision;

/** Attachments that a body refers to, read from the value tree. */
public final class BodyAttachments {
    private static final String CONTENT = "content";

    private BodyAttachments() {}

    /** Returns the distinct attachments of a body, sorted by hash; incomplete lines are skipped. */
    static List<Revision.AttachmentRef> of(Map<String, Object> body) {
        var found = new TreeMap<String, Revision.AttachmentRef>();
        attachmentLines(body)
                .forEach(line -> {
                    if (line.get(CONTENT) instanceof String hash
                            && Sha256.SHAPE.matcher(hash).matches()
                            && line.get("media") instanceof String type
                            && line.get("bytes") instanceof Number bytes) {
                        found.put(hash, new Revision.AttachmentRef(hash, type, bytes.longValue()));
                    }
                });
        return List.copyOf(found.values());
    }

    /** Returns the distinct hashes that a body refers to. */
    public static List<Sha256> hashes(Map<String, Object> body) {
        return attachmentLines(body)
                .map(line -> line.get(CONTENT))
                .filter(hash -> hash instanceof String text && Sha256.SHAPE.matcher(text).matches())
                .map(hash -> Sha256.of(Objects.toString(hash)))
                .distinct()
                .toList();
    }

    private static Stream<Map<?, ?>> attachmentLines(Map<String, Object> body) {
        return body.get("evidence") instanceof Map<?, ?> evidence
                        && evidence.get("attachments") instanceof List<?> lines
                ? lines.stream()
                        .<Map<?, ?>>mapMulti((line, next) -> {
                            if (line instanceof Map<?, ?> map) {
                                next.accept(map);
                            }
                        })
                : Stream.of();
    }
}
