package rubezh.store.projection;

import module java.base;

import rubezh.journal.Revision;

/**
 * Column with the signers of a record, each with a station that its revisions name: {@code
 * replica=station}, separated by spaces. A station is any text, so it is written as in a URL.
 */
public final class SignerCodec {
    private SignerCodec() {}

    static String of(List<Revision> revisions) {
        return revisions.stream()
                .map(revision ->
                        revision.link().replica()
                                + "="
                                + URLEncoder.encode(
                                        revision.act().station(), StandardCharsets.UTF_8))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Returns whether a replica and a station named by it fulfil a condition. */
    public static boolean anyMatch(String signers, BiPredicate<UUID, String> condition) {
        return Stream.of(signers.split(" "))
                .map(signer -> signer.split("=", 2))
                .anyMatch(pair ->
                        condition.test(
                                UUID.fromString(pair[0]),
                                URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
