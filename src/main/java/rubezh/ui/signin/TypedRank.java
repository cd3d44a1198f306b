package rubezh.ui.signin;

import rubezh.security.Rank;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Rank as it is typed. */
final class TypedRank {
    private TypedRank() {}

    /** Returns the code of a known rank typed in either language, or the text as typed. */
    static String code(String rank) {
        String typed = rank.strip();
        for (Language language : Language.values()) {
            var messages = Messages.in(language);
            for (Rank known : Rank.values()) {
                if (messages.text(known.key()).equalsIgnoreCase(typed)) {
                    return known.code();
                }
            }
        }
        return typed;
    }
}
