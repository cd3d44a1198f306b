/** Marks of goods across cases: logos, letters and press stamps, described or pictured. */
@NullMarked
package rubezh.register.mark;

import org.jspecify.annotations.NullMarked;
