package rubezh.register.severity;

import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.severity.RaisableRules;

/**
 * Severity of a rule at this station, or of what is said of a field that states nothing.
 *
 * @param code code of the rule, or path of the field
 * @param builtIn severity that the program gives it
 * @param current severity at submission here
 */
public record RuleSeverity(String code, Severity builtIn, Severity current) {
    /** Returns whether the station has raised it. */
    public boolean isRaised() {
        return builtIn != current;
    }

    /** Returns whether it is of a field, which is asked for at submission once raised. */
    public boolean isField() {
        return RaisableRules.isField(code);
    }
}
