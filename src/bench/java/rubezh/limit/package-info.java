/** What users wait for, beside what the machine can do at best, in one table. */
@NullMarked
package rubezh.limit;

import org.jspecify.annotations.NullMarked;
