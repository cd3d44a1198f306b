package rubezh.ui.seizure.conflict;

import java.util.List;
import rubezh.text.Messages;

/**
 * Sentence on what was done last.
 *
 * @param key message key
 */
record ConflictNotice(String key, List<Object> arguments) {
    ConflictNotice {
        arguments = List.copyOf(arguments);
    }

    static ConflictNotice of(String key, Object... arguments) {
        return new ConflictNotice(key, List.of(arguments));
    }

    String text(Messages messages) {
        return messages.text(key, arguments.toArray());
    }
}
