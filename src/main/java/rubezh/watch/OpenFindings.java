package rubezh.watch;

import java.util.List;

/**
 * Matches that nobody has set aside.
 *
 * @param findings the newest first
 * @param comparing whether the register still has to be looked through for other entries
 */
public record OpenFindings(List<WatchFinding> findings, boolean comparing) {
    public OpenFindings {
        findings = List.copyOf(findings);
    }
}
