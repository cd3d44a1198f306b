package rubezh.authority;

import java.util.List;

/**
 * Right that a station asked for.
 *
 * @param asked step that asks
 * @param answers steps that give, decline or take it back; empty while it waits
 */
public record GrantRequest(GrantEntry asked, List<GrantEntry> answers) {
    public GrantRequest {
        answers = List.copyOf(answers);
    }

    public boolean isWaiting() {
        return answers.isEmpty();
    }
}
