package rubezh.table;

import java.util.Map;
import rubezh.register.officer.KnownRole;
import rubezh.shape.LeafCodec;
import rubezh.text.DateFormatter;
import rubezh.text.Messages;

/** Sentence on the role that an officer had when he decided on a record. */
public record KnownRoleFormat(Messages messages) {
    /** Returns the same for programs: {@code known} as granted, denied or unknown. */
    public static Map<String, Object> tree(KnownRole role) {
        return switch (role) {
            case KnownRole.Granted(var since, var by, _) ->
                    Map.of("known", "granted", "since", LeafCodec.toPlain(since), "grantedBy", by);
            case KnownRole.Denied() -> Map.of("known", "denied");
            case KnownRole.Unknown() -> Map.of("known", "unknown");
        };
    }

    /**
     * Returns the sentence.
     *
     * @param station code of the station of the officer
     */
    public String sentence(KnownRole role, String station) {
        return switch (role) {
            case KnownRole.Granted(var since, var by, var own) ->
                    messages.text(
                            own ? "review.role.own" : "review.role.granted",
                            station,
                            DateFormatter.in(messages.language()).dateTime(since.toLocalDateTime()),
                            by);
            case KnownRole.Denied() -> messages.text("review.role.denied", station);
            case KnownRole.Unknown() -> messages.text("review.role.unknown", station);
        };
    }
}
