package rubezh.register.severity;

import rubezh.domain.seizure.rules.Severity;

/**
 * Severity of a rule at this station.
 *
 * @param code code of the rule
 * @param builtIn severity that the program gives it
 * @param current severity at submission here
 */
public record RuleSeverity(String code, Severity builtIn, Severity current) {
    /** Returns whether the station has raised it. */
    public boolean isRaised() {
        return builtIn != current;
    }
}
