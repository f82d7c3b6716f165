package cn.jiceng.policy;

import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * How many community workers (社区工作者) there should be, and how they are graded.
 *
 * @param perTenThousandResidents least workers per 10,000 permanent urban residents; Liaoning: 18
 * @param householdsPerWorker households for each of which the quota has one worker; Dalian: 200
 * @param perCommunityOver workers per community are on average more than this; Qingdao: 9
 * @param posts kinds of posts (岗); Qingdao: 3
 * @param bands bands of pay (档); Dalian: 3
 * @param grades grades (级) of all posts or bands together; Qingdao: 18, Dalian: 38
 */
public record WorkforcePolicy(
        @Nullable @Min(0) Integer perTenThousandResidents,
        @Nullable @Min(1) Integer householdsPerWorker,
        @Nullable @Min(0) Integer perCommunityOver,
        @Nullable @Min(1) Integer posts,
        @Nullable @Min(1) Integer bands,
        @Nullable @Min(1) Integer grades) {
    public static final WorkforcePolicy UNSET = new WorkforcePolicy(null, null, null, null, null, null);
}
