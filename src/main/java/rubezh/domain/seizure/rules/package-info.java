/**
 * Rules of a seizure record, the same for form, command line and import, and the violations they
 * find.
 */
@NullMarked
package rubezh.domain.seizure.rules;

import org.jspecify.annotations.NullMarked;
