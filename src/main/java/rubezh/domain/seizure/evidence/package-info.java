/** Evidence after the seizure: packages, samples, identification, custody and attachments. */
@NullMarked
package rubezh.domain.seizure.evidence;

import org.jspecify.annotations.NullMarked;
