# The files of each program beyond COMMON (Makefile): its own zone's handlers, and the rules and stores they use.
REGISTRATION_RULES := \
	$(F)/registration/registration.c \
	$(F)/registration/registration_fold.c \
	$(F)/registration/registration_name.c \
	$(F)/registration/registration_entry.c \
	$(F)/registration/registration_latest.c \
	$(F)/registration/registration_history.c \
	$(F)/registration/registration_store.c

# the CV: its checks, stores and pages, without a zone's own routes
PROFILE_PAGES := \
	$(filter-out %_citizen.c %_own.c,$(wildcard $(F)/profile/*.c))

# what counts, and the form of a claim
SPECIAL_RULES := \
	$(F)/special_status/special_status.c \
	$(F)/special_status/special_conviction.c \
	$(F)/special_status/special_detail.c \
	$(F)/special_status/special_reason.c \
	$(F)/special_status/special_option_store.c \
	$(F)/special_status/special_words.c \
	$(F)/special_status/special_form.c

SOURCES_public := \
	$(wildcard $(F)/publicpage/*.c) \
	$(F)/certificate/certificate_public.c \
	$(F)/certificate/certificate_check_store.c \
	$(F)/certificate/certificate_code.c \
	$(F)/certificate/certificate_words.c \
	$(F)/registration/registration.c \
	$(F)/registration/registration_fold.c \
	$(F)/registration/registration_name.c \
	$(F)/consent/legal_text.c

SOURCES_auth := \
	$(wildcard $(F)/signup/*.c) \
	$(wildcard $(F)/signin/*.c) \
	$(wildcard $(F)/recovery/*.c) \
	$(wildcard $(F)/startcode/*.c) \
	$(F)/task/task_store.c \
	$(F)/staff/staff_code.c \
	$(wildcard $(F)/credential/*.c) \
	$(wildcard $(F)/challenge/*.c) \
	$(wildcard $(F)/citizen/*.c) \
	$(wildcard $(F)/phonecode/*.c) \
	$(wildcard $(F)/attempt/*.c) \
	$(F)/submission/submission.c \
	$(F)/notification/notification.c \
	$(F)/consent/legal_text.c \
	$(F)/session/session_open.c \
	$(F)/session/session_label.c \
	$(F)/session/session_times.c \
	$(F)/session/session_standing.c \
	$(F)/identity_check/identity_check.c \
	$(F)/identity_check/identity_check_store.c \
	$(REGISTRATION_RULES)

SOURCES_citizen := \
	$(F)/session/session.c \
	$(F)/session/session_store.c \
	$(F)/session/session_shown.c \
	$(F)/session/session_standing.c \
	$(F)/session/session_times.c \
	$(F)/submission/submission.c \
	$(F)/notification/notification.c \
	$(F)/notification/notification_address.c \
	$(F)/citizen/identity.c \
	$(F)/citizen/identity_digits.c \
	$(F)/citizen/identity_mobile.c \
	$(F)/citizen/citizen_secret.c \
	$(F)/citizen/citizen_shown.c \
	$(wildcard $(F)/menu/*.c) \
	$(F)/profile/profile_citizen.c \
	$(F)/profile/profile_own.c \
	$(PROFILE_PAGES) \
	$(wildcard $(F)/contact/*.c) \
	$(wildcard $(F)/security/*.c) \
	$(F)/audit/audit.c \
	$(F)/audit/audit_look.c \
	$(F)/audit/audit_look_store.c \
	$(F)/audit/audit_citizen.c \
	$(F)/consent/legal_text.c \
	$(F)/consent/consent.c \
	$(F)/consent/consent_store.c \
	$(F)/consent/consent_page.c \
	$(F)/consent/consent_citizen.c \
	$(F)/consent/consent_agreement.c \
	$(F)/status/status_citizen.c \
	$(F)/status/status_card.c \
	$(F)/status/status_timeline.c \
	$(F)/status/status_store.c \
	$(F)/status/status_words.c \
	$(F)/certificate/certificate.c \
	$(F)/certificate/certificate_citizen.c \
	$(F)/certificate/certificate_code.c \
	$(F)/certificate/certificate_pdf.c \
	$(F)/certificate/certificate_sheet.c \
	$(F)/certificate/certificate_store.c \
	$(F)/certificate/certificate_words.c \
	$(F)/registration/registration_message.c \
	$(F)/special_status/special_claim_store.c \
	$(F)/special_status/special_citizen.c \
	$(SPECIAL_RULES) \
	$(REGISTRATION_RULES)

STAFF_SESSION := \
	$(F)/audit/audit.c \
	$(F)/audit/audit_store.c \
	$(F)/staff/staff_session.c \
	$(F)/staff/staff_menu.c \
	$(F)/staff/staff_role.c \
	$(F)/staff/staff_code.c \
	$(F)/session/session_label.c \
	$(F)/session/session_times.c \
	$(F)/submission/submission.c

SOURCES_staff_auth := \
	$(STAFF_SESSION) \
	$(wildcard $(F)/staff_signin/*.c) \
	$(wildcard $(F)/credential/*.c) \
	$(F)/signin/signin_lock.c

SOURCES_staff := \
	$(STAFF_SESSION) \
	$(F)/staff/staff_home.c \
	$(wildcard $(F)/staff/staff_account*.c) \
	$(F)/staff/staff_invite_store.c \
	$(wildcard $(F)/staff/staff_own*.c) \
	$(F)/staff/staff_date.c \
	$(wildcard $(F)/unit/*.c) \
	$(wildcard $(F)/legal_draft/*.c) \
	$(F)/consent/legal_text.c \
	$(F)/consent/consent.c \
	$(F)/consent/consent_store.c \
	$(F)/rule/rule_range.c \
	$(F)/rule/rule_staff.c \
	$(F)/rule/rule_staff_store.c \
	$(F)/audit/audit_csv.c \
	$(F)/audit/audit_filter.c \
	$(F)/audit/audit_list.c \
	$(F)/audit/audit_list_store.c \
	$(F)/audit/audit_export.c \
	$(wildcard $(F)/citizen/*.c) \
	$(wildcard $(F)/person/*.c) \
	$(F)/certificate/certificate_code.c \
	$(F)/status/status_store.c \
	$(F)/status/status_timeline.c \
	$(F)/status/status_words.c \
	$(F)/notification/notification.c \
	$(F)/notification/notification_address.c \
	$(PROFILE_PAGES) \
	$(F)/registration/registration_message.c \
	$(F)/special_status/special_case_store.c \
	$(F)/special_status/special_case_page.c \
	$(F)/special_status/special_conviction_form.c \
	$(F)/special_status/special_decide_staff.c \
	$(F)/special_status/special_enter_staff.c \
	$(F)/special_status/special_extension_staff.c \
	$(F)/special_status/special_extension_store.c \
	$(F)/special_status/special_queue_staff.c \
	$(F)/special_status/special_queue_store.c \
	$(SPECIAL_RULES) \
	$(wildcard $(F)/identity_queue/*.c) \
	$(REGISTRATION_RULES) \
	$(wildcard $(F)/counter/*.c) \
	$(wildcard $(F)/task/*.c) \
	$(F)/contact/contact_store.c \
	$(F)/startcode/startcode.c \
	$(F)/startcode/startcode_store.c \
	$(F)/signup/signup_citizen_store.c \
	$(F)/signup/signup_contact.c \
	$(F)/signup/signup_draft.c \
	$(F)/signup/signup_identity.c \
	$(F)/signup/signup_person.c \
	$(F)/identity_check/identity_check.c \
	$(F)/identity_check/identity_check_store.c

SOURCES_job := \
	$(wildcard $(F)/job/*.c) \
	$(F)/audit/audit_chain.c \
	$(F)/audit/audit_head.c \
	$(F)/audit/audit_seal_store.c \
	$(F)/audit/audit_seal_job.c \
	$(F)/identity_check/identity_check.c \
	$(F)/identity_check/identity_check_due_store.c \
	$(F)/identity_check/identity_check_job.c \
	$(F)/identity_check/registry_message.c \
	$(F)/identity_check/registry_client.c \
	$(F)/citizen/citizen_secret.c \
	$(wildcard $(F)/retention/*.c) \
	$(F)/notification/notification.c \
	$(F)/notification/notification_address.c \
	$(F)/delivery/delivery_store.c \
	$(F)/delivery/delivery_rule.c \
	$(F)/delivery/delivery_sink_file.c \
	$(F)/delivery/delivery_job.c \
	$(F)/registration/registration_due_store.c \
	$(F)/registration/registration_expire_job.c \
	$(F)/registration/registration_warn_job.c \
	$(F)/registration/registration_message.c \
	$(F)/special_status/special_status.c \
	$(F)/special_status/special_due_store.c \
	$(F)/special_status/special_job.c \
	$(REGISTRATION_RULES)

SOURCES_ctl := \
	$(F)/audit/audit.c \
	$(F)/audit/audit_store.c \
	$(F)/audit/audit_chain.c \
	$(F)/audit/audit_head.c \
	$(F)/audit/audit_seal_store.c \
	$(F)/audit/audit_verify.c \
	$(wildcard $(F)/operator/*.c) \
	$(wildcard $(F)/demo/*.c) \
	$(wildcard $(F)/citizen/*.c) \
	$(F)/consent/consent.c \
	$(F)/consent/consent_store.c \
	$(F)/consent/legal_text.c \
	$(F)/credential/password.c \
	$(F)/staff/staff_role.c \
	$(F)/staff/staff_code.c \
	$(F)/staff_signin/staff_totp.c \
	$(F)/special_status/special_status.c \
	$(F)/special_status/special_conviction.c \
	$(F)/special_status/special_detail.c \
	$(F)/special_status/special_reason.c \
	$(F)/special_status/special_claim_store.c \
	$(F)/special_status/special_case_store.c \
	$(F)/identity_check/identity_check.c \
	$(F)/identity_check/identity_check_fill_store.c \
	$(F)/identity_check/identity_check_store.c \
	$(F)/person/person_store.c \
	$(F)/person/alarm_store.c \
	$(F)/task/task_store.c \
	$(REGISTRATION_RULES)
