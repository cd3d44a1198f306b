/**
 * Validation of the edited record: rules checked after each change, answers to questions, required
 * fields, and the panel of problems.
 *
 * @see rubezh.domain.seizure.rules.Violation
 */
@NullMarked
package rubezh.ui.seizure.problems;

import org.jspecify.annotations.NullMarked;
