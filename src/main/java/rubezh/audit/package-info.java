/** Reading the audit log: who did what, when, to what, and whether the log is whole. */
@NullMarked
package rubezh.audit;

import org.jspecify.annotations.NullMarked;
