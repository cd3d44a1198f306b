package rubezh.operation;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Warning, answer to one, or check without result, to be recorded.
 *
 * @param kind what it is
 * @param at when it was sent or made; null for now
 * @param text what it says
 * @param related numbers of the cases, or of the warning, that it belongs to
 */
public record NewMessage(
        OperationMessage.Kind kind,
        @Nullable OffsetDateTime at,
        String text,
        List<String> related) {
    public NewMessage {
        related = List.copyOf(related);
    }
}
