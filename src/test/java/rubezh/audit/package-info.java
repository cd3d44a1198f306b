/** Tests of reading the audit log. */
@NullMarked
package rubezh.audit;

import org.jspecify.annotations.NullMarked;
