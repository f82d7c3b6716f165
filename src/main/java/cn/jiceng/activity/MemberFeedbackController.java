package cn.jiceng.activity;

import cn.jiceng.platform.loader.Connection;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.platform.mutation.Subject;
import cn.jiceng.registration.MemberRegistration;
import cn.jicengschema.types.MemberFeedbackGiveInput;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads and gives feedback on members; the schema is in {@code activity.graphqls}. */
@Controller
class MemberFeedbackController {
    private final MemberFeedbackService service;

    MemberFeedbackController(MemberFeedbackService service) {
        this.service = service;
    }

    @QueryMapping
    Connection<MemberFeedback> memberFeedbacks(Loader loader) {
        return loader.list(MemberFeedback.class);
    }

    @SchemaMapping
    Connection<MemberFeedback> feedbacks(MemberRegistration registration, Loader loader) {
        return loader.list(MemberFeedback.class, "registrationId", registration.getId());
    }

    @MutationMapping
    MemberFeedback memberFeedbackGive(
            @Subject MemberRegistration registration, @Argument MemberFeedbackGiveInput input) {
        return service.give(registration, input);
    }
}
